package id.talenta.platform.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods a path serves: what {@code Allow} has to say beside a 405 (RFC 9110 §15.5.6). */
@ApplicationScoped
public class AllowedMethods {

    private final List<Served> all = new ArrayList<>();

    private record Served(Pattern path, String method) {}

    AllowedMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).forEach(bean -> add(bean.getBeanClass()));
    }

    /** The methods of a path, sorted and joined as the header has them; HEAD where GET is served. */
    public String of(String path) {
        Set<String> methods = new TreeSet<>();
        for (Served served : all) {
            if (served.path().matcher(path).matches()) {
                methods.add(served.method());
            }
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return String.join(", ", methods);
    }

    private void add(Class<?> resource) {
        Path ofClass = resource.getAnnotation(Path.class);
        if (ofClass == null) {
            return;
        }
        for (Method method : resource.getMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod served = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (served != null) {
                    Path ofMethod = method.getAnnotation(Path.class);
                    String path = ofClass.value() + "/" + (ofMethod == null ? "" : ofMethod.value());
                    all.add(new Served(pattern(path), served.value()));
                }
            }
        }
    }

    /** A template as a pattern: each variable is one segment, or what its own expression says. */
    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        for (String segment : template.split("/")) {
            if (!segment.isEmpty()) {
                pattern.append('/');
                int colon = segment.indexOf(':');
                if (segment.startsWith("{") && segment.endsWith("}")) {
                    pattern.append(
                            colon < 0
                                    ? "[^/]+"
                                    : segment.substring(colon + 1, segment.length() - 1)
                                            .strip());
                } else {
                    pattern.append(Pattern.quote(segment));
                }
            }
        }
        return Pattern.compile(pattern + "/?");
    }
}
