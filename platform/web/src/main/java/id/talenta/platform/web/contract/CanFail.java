package id.talenta.platform.web.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the problems of the domain that an operation can answer with, beyond those that every operation of its shape has. They
 * enter the OpenAPI document with their status and text.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CanFail {

    /** Codes of the problem catalogue. */
    String[] value();
}
