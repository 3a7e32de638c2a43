package id.talenta.system.reference;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads from Java sources which settings they have: configuration mappings, injected properties and schedules. */
final class SettingsReader {

    private static final Pattern SCHEDULE_KEY = Pattern.compile("\\{(talenta\\.[a-z.-]+)}");

    private SettingsReader() {}

    static List<Setting> read(Collection<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Setting> settings = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(docs, settings).scan(unit, null);
            }
        }
        return settings;
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<Setting> settings;

        private Scanner(DocTrees docs, List<Setting> settings) {
            this.docs = docs;
            this.settings = settings;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            Optional<AnnotationTree> mapping = annotation(type.getModifiers().getAnnotations(), "ConfigMapping");
            if (mapping.isPresent()) {
                group(getCurrentPath(), type, value(mapping.get(), "prefix"));
                return null;
            }
            return super.visitClass(type, unused);
        }

        private void group(TreePath path, ClassTree type, String prefix) {
            Map<String, ClassTree> groups = new HashMap<>();
            for (Tree member : type.getMembers()) {
                if (member instanceof ClassTree nested) {
                    groups.put(nested.getSimpleName().toString(), nested);
                }
            }
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    String key = prefix + "." + kebab(method.getName().toString());
                    String returned = method.getReturnType().toString();
                    if (groups.containsKey(returned)) {
                        ClassTree nested = groups.get(returned);
                        group(new TreePath(path, nested), nested, key);
                    } else if (returned.startsWith("Map<")) {
                        String values = returned.substring(returned.indexOf(',') + 1, returned.length() - 1)
                                .strip();
                        settings.add(new Setting(key + ".<name>", values, null, meaning(path, method)));
                    } else {
                        String fallback = annotation(method.getModifiers().getAnnotations(), "WithDefault")
                                .map(annotation -> value(annotation, "value"))
                                .orElse(null);
                        settings.add(new Setting(key, plain(returned), fallback, meaning(path, method)));
                    }
                }
            }
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            for (VariableTree parameter : method.getParameters()) {
                annotation(parameter.getModifiers().getAnnotations(), "ConfigProperty")
                        .ifPresent(property -> property(method, parameter, property));
            }
            annotation(method.getModifiers().getAnnotations(), "Scheduled").ifPresent(scheduled -> {
                for (String name : List.of("cron", "every")) {
                    Matcher key = SCHEDULE_KEY.matcher(String.valueOf(value(scheduled, name)));
                    if (key.matches()) {
                        String type = name.equals("cron") ? "cron expression" : "Duration";
                        settings.add(new Setting(
                                key.group(1),
                                type,
                                null,
                                when(meaning(getCurrentPath().getParentPath(), method))));
                    }
                }
            });
            return super.visitMethod(method, unused);
        }

        private static String when(String done) {
            return done.isBlank() ? "" : "When this is done: " + done;
        }

        private void property(MethodTree method, VariableTree parameter, AnnotationTree property) {
            String key = value(property, "name");
            if (key.startsWith("talenta.")) {
                settings.add(new Setting(
                        key,
                        plain(parameter.getType().toString()),
                        value(property, "defaultValue"),
                        parameterMeaning(method, parameter.getName().toString())));
            }
        }

        private String parameterMeaning(MethodTree method, String name) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment == null) {
                return "";
            }
            return comment.getBlockTags().stream()
                    .filter(tag -> tag instanceof ParamTree param
                            && param.getName().getName().contentEquals(name))
                    .map(tag -> markdown(((ParamTree) tag).getDescription()))
                    .findFirst()
                    .orElse("");
        }

        private String meaning(TreePath owner, MethodTree method) {
            DocCommentTree comment = docs.getDocCommentTree(new TreePath(owner, method));
            return comment == null ? "" : markdown(comment.getFullBody());
        }

        private static String markdown(List<? extends DocTree> body) {
            return body.stream()
                    .map(Scanner::inline)
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private static String inline(DocTree part) {
            return switch (part.getKind()) {
                case CODE, LITERAL -> "`" + ((com.sun.source.doctree.LiteralTree) part).getBody() + "`";
                case LINK, LINK_PLAIN -> "`" + ((LinkTree) part).getReference().getSignature() + "`";
                default -> part.toString();
            };
        }
    }

    private static Optional<AnnotationTree> annotation(List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .map(AnnotationTree.class::cast)
                .findFirst();
    }

    /** The text of an annotation's argument; null if it is not there. */
    private static String value(AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof LiteralTree only && name.equals("value")) {
                return String.valueOf(only.getValue());
            }
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(name)
                    && assignment.getExpression() instanceof LiteralTree literal) {
                return String.valueOf(literal.getValue());
            }
        }
        return null;
    }

    private static String plain(String type) {
        return type.startsWith("Optional<") ? type.substring("Optional<".length(), type.length() - 1) : type;
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
