package id.talenta.platform.web.http;

import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds the query string to what the operation declares: an unknown or repeated parameter and a value of the wrong type are an
 * error that names the parameter, not something silently ignored.
 */
public class Query {

    private final Map<Method, Map<String, Class<?>>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, Class<?>> known = declared.computeIfAbsent(resource.getResourceMethod(), Query::parametersOf);
        List<InputError> errors = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            Class<?> type = known.get(name);
            if (type == null) {
                errors.add(InputError.inParameter(
                        name.length() > 64 ? name.substring(0, 64) : name,
                        "unknown-parameter",
                        Map.of(
                                "known",
                                known.isEmpty()
                                        ? "-"
                                        : String.join(
                                                ", ",
                                                known.keySet().stream().sorted().toList()))));
            } else if (values.size() > 1) {
                errors.add(InputError.inParameter(name, "repeated", Map.of()));
            } else {
                checkValue(name, values.get(0), type, errors);
            }
        });
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void checkValue(String name, String value, Class<?> type, List<InputError> errors) {
        if (type.isEnum()) {
            List<String> allowed = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            if (!allowed.contains(value)) {
                errors.add(InputError.inParameter(name, "one-of", Map.of("allowed", String.join(", ", allowed))));
            }
            return;
        }
        String expected = expected(value, type);
        if (expected != null) {
            errors.add(InputError.inParameter(name, "not-a-value-of", Map.of("type", expected)));
        }
    }

    private static String expected(String value, Class<?> type) {
        try {
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(value);
            } else if (type == boolean.class || type == Boolean.class) {
                return value.equals("true") || value.equals("false") ? null : "boolean";
            } else if (type == UUID.class) {
                return UUID.fromString(value).toString().equalsIgnoreCase(value) ? null : "uuid";
            } else if (type == LocalDate.class) {
                LocalDate.parse(value);
            } else if (value.isBlank()) {
                return "string";
            }
            return null;
        } catch (NumberFormatException e) {
            return "integer";
        } catch (DateTimeParseException e) {
            return "date (YYYY-MM-DD)";
        } catch (IllegalArgumentException e) {
            return "uuid";
        }
    }

    private static Map<String, Class<?>> parametersOf(Method method) {
        Map<String, Class<?>> found = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                collect(parameter.getType(), found);
            } else {
                add(parameter, parameter.getType(), found);
            }
        }
        return found.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void collect(Class<?> bean, Map<String, Class<?>> found) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                add(field, field.getType(), found);
            }
        }
    }

    private static void add(AnnotatedElement element, Class<?> type, Map<String, Class<?>> found) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation instanceof QueryParam query) {
                found.put(query.value(), type);
            }
        }
    }
}
