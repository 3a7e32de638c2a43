package id.talenta.platform.web.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** That a property, which is an {@code Object} in Java, is a number, a truth value, a text or null in the contract. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ScalarValue {

    /** The most characters of a text. */
    int maxLength();
}
