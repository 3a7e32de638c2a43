package id.talenta.gateway.pages;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** The files that the pages are made of; all of them come from here, none from elsewhere. Kept compressed once asked for. */
final class Assets {

    private static final String SWAGGER_UI = swaggerUi();
    private static final Map<String, Asset> ALL = Map.of(
            "docs.js", new Asset("pages/docs.js", "text/javascript"),
            "docs.css", new Asset("pages/docs.css", "text/css"),
            "pages.css", new Asset("pages/pages.css", "text/css"),
            "swagger-ui.js", new Asset(SWAGGER_UI + "swagger-ui-bundle.js", "text/javascript"),
            "swagger-ui.css", new Asset(SWAGGER_UI + "swagger-ui.css", "text/css"));

    private final Map<String, Buffer> compressed = new ConcurrentHashMap<>();

    record Asset(String resource, String type) {}

    /** The asset of a name, or null. */
    Asset find(String name) {
        return ALL.get(name);
    }

    Buffer compressed(Asset asset) {
        return compressed.computeIfAbsent(asset.resource(), Assets::compress);
    }

    Buffer plain(Asset asset) {
        return Buffer.buffer(read(asset.resource()));
    }

    static String text(String resource) {
        return new String(read(resource), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Buffer compress(String resource) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(read(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static byte[] read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No such resource: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String swaggerUi() {
        Properties properties = new Properties();
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "META-INF/resources/webjars/swagger-ui/" + properties.getProperty("version") + "/";
    }
}
