package id.talenta.platform.web.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * That a property of the contract holds personal data, and of which class. The contract says so as {@code x-personal-data}. The annotation hides
 * nothing: who sees what is decided where the answer is made.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface PersonalData {

    /** The class, named by the scope that such data is shown with: {@code pii:read}, or {@code pii:sensitive}. */
    String value();
}
