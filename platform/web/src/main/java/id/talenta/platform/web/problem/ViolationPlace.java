package id.talenta.platform.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Where in the request a constraint is violated; one of the three is set. */
record ViolationPlace(String pointer, String parameter, String header) {

    static ViolationPlace of(ConstraintViolation<?> violation) {
        Method method = null;
        Parameter parameter = null;
        List<Path.Node> properties = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> method = method(violation.getRootBeanClass(), node.as(Path.MethodNode.class));
                case PARAMETER ->
                    parameter = method == null
                            ? null
                            : method.getParameters()[
                                    node.as(Path.ParameterNode.class).getParameterIndex()];
                case PROPERTY, CONTAINER_ELEMENT -> properties.add(node);
                default -> {
                    // the constraint stands on the whole
                }
            }
        }
        ViolationPlace named = null;
        if (parameter != null) {
            named = parameter.isAnnotationPresent(BeanParam.class) && !properties.isEmpty()
                    ? ofField(parameter.getType(), properties.get(0).getName())
                    : ofParameter(method, parameter);
        }
        return named == null ? new ViolationPlace(pointer(properties), null, null) : named;
    }

    /** The method as it is written, not as the container's subclass repeats it. */
    private static Method method(Class<?> bean, Path.MethodNode node) {
        Class<?>[] types = node.getParameterTypes().toArray(new Class<?>[0]);
        Method found = null;
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            try {
                found = type.getDeclaredMethod(node.getName(), types);
            } catch (NoSuchMethodException e) {
                // a class above declares it
            }
        }
        return found;
    }

    private static ViolationPlace ofField(Class<?> bean, String name) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    ViolationPlace place = ofAnnotated(field);
                    return place == null ? new ViolationPlace(null, name, null) : place;
                }
            }
        }
        return new ViolationPlace(null, name, null);
    }

    private static ViolationPlace ofParameter(Method method, Parameter parameter) {
        ViolationPlace place = ofAnnotated(parameter);
        if (place == null && isInPath(method, parameter.getName())) {
            return new ViolationPlace(null, parameter.getName(), null);
        }
        return place;
    }

    private static ViolationPlace ofAnnotated(AnnotatedElement element) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            return new ViolationPlace(null, query.value(), null);
        }
        PathParam path = element.getAnnotation(PathParam.class);
        if (path != null) {
            return new ViolationPlace(null, path.value(), null);
        }
        HeaderParam header = element.getAnnotation(HeaderParam.class);
        return header == null ? null : new ViolationPlace(null, null, header.value());
    }

    /** A parameter that is named like a part of the path is that part, even without an annotation. */
    private static boolean isInPath(Method method, String name) {
        jakarta.ws.rs.Path ofClass = method.getDeclaringClass().getAnnotation(jakarta.ws.rs.Path.class);
        jakarta.ws.rs.Path ofMethod = method.getAnnotation(jakarta.ws.rs.Path.class);
        String path = (ofClass == null ? "" : ofClass.value()) + "/" + (ofMethod == null ? "" : ofMethod.value());
        return path.contains("{" + name + "}") || path.contains("{" + name + ":");
    }

    private static String pointer(List<Path.Node> properties) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : properties) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(JsonErrors.escape(node.getKey().toString()));
            }
            if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
                pointer.append('/').append(JsonErrors.escape(node.getName()));
            }
        }
        return pointer.toString();
    }
}
