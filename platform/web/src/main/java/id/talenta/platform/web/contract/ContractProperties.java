package id.talenta.platform.web.contract;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** What the suite's own annotations say of the properties of schemas: {@link PersonalData} and {@link ScalarValue}. */
final class ContractProperties {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final Set<String> CLASSES = Set.of("pii:read", "pii:sensitive");

    private final Components components;
    private final IndexView index;

    ContractProperties(Components components, IndexView index) {
        this.components = components;
        this.index = index;
    }

    /**
     * Adds it.
     *
     * @throws IllegalStateException if an annotation stands where the document has no property, or names no class of data
     */
    void apply() {
        each(PersonalData.class, (annotation, property) -> {
            String of = annotation.value().asString();
            if (!CLASSES.contains(of)) {
                throw new IllegalStateException("No class of personal data: " + of + " at " + annotation.target());
            }
            property.addExtension("x-personal-data", of);
        });
        each(
                ScalarValue.class,
                (annotation, property) -> property.type(
                                List.of(SchemaType.NUMBER, SchemaType.BOOLEAN, SchemaType.STRING, SchemaType.NULL))
                        .maxLength(annotation.value("maxLength").asInt()));
    }

    private void each(Class<?> annotation, BiConsumer<AnnotationInstance, Schema> apply) {
        for (AnnotationInstance instance : index.getAnnotations(DotName.createSimple(annotation))) {
            if (instance.target().kind() == AnnotationTarget.Kind.FIELD) {
                apply.accept(instance, property(instance.target()));
            }
        }
    }

    private Schema property(AnnotationTarget field) {
        String name = nameOf(field.asField().declaringClass());
        String property = field.asField().name();
        Schema schema =
                components.getSchemas() == null ? null : components.getSchemas().get(name);
        if (schema == null
                || schema.getProperties() == null
                || !schema.getProperties().containsKey(property)) {
            throw new IllegalStateException("The contract has no property " + name + "." + property);
        }
        return schema.getProperties().get(property);
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}
