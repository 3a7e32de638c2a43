package id.talenta.gateway.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.gateway.answer.Answers;
import id.talenta.gateway.answer.Refusal;
import id.talenta.gateway.answer.UnreadBody;
import id.talenta.gateway.contract.Contract;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.Language;
import id.talenta.platform.web.problem.ProblemCatalogue.Entry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What the gateway answers itself: the contract, its reference page, and the pages of the problems. */
@Singleton
public class Pages {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final String STRICT =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String WITH_SCRIPT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Contract contract;
    private final ProblemTexts problems;
    private final Answers answers;
    private final Assets assets = new Assets();
    private final ObjectMapper json = new ObjectMapper();

    Pages(Contract contract, ProblemTexts problems, Answers answers) {
        this.contract = contract;
        this.problems = problems;
        this.answers = answers;
    }

    /** Whether a path is one of these. */
    public boolean has(List<String> segments) {
        return switch (segments.get(0)) {
            case "", "openapi", "openapi.json", "openapi.yaml" -> segments.size() == 1;
            case "docs", "problems" -> segments.size() <= 2;
            default -> false;
        };
    }

    public void answer(RoutingContext context, List<String> segments) {
        HttpMethod method = context.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            answers.refuse(context, Refusal.of(CommonProblem.METHOD_NOT_ALLOWED).with(Map.of("Allow", "GET, HEAD")));
            return;
        }
        if (UnreadBody.discard(context)) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        context.response().putHeader("Referrer-Policy", "no-referrer");
        String last = segments.get(segments.size() - 1);
        switch (segments.get(0)) {
            case "openapi" -> contract(context, wantsYaml(context));
            case "openapi.json" -> contract(context, false);
            case "openapi.yaml" -> contract(context, true);
            case "docs" -> docs(context, segments.size() == 1 ? "" : last);
            case "problems" -> problem(context, segments.size() == 1 ? "" : last);
            default -> context.redirect("/docs");
        }
    }

    private void contract(RoutingContext context, boolean yaml) {
        HttpServerResponse response = context.response();
        String tag = "\"" + contract.digest() + (yaml ? "-yaml" : "") + "\"";
        response.putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.VARY, "Accept")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (tag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, yaml ? YAML : JSON)
                .end(yaml ? contract.asYaml() : contract.asJson());
    }

    private void docs(RoutingContext context, String file) {
        HttpServerResponse response = context.response();
        if (file.isEmpty()) {
            html(response, WITH_SCRIPT, Assets.text("pages/docs.html"));
            return;
        }
        Assets.Asset asset = assets.find(file);
        if (asset == null) {
            answers.refuse(context, Refusal.of(CommonProblem.NOT_FOUND));
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type() + "; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        String encodings = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (encodings != null && encodings.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(assets.compressed(asset));
        } else {
            response.end(assets.plain(asset));
        }
    }

    private void problem(RoutingContext context, String code) {
        Entry entry = problems.of(code);
        if (entry == null && !code.isEmpty()) {
            answers.refuse(context, Refusal.of(CommonProblem.NOT_FOUND));
            return;
        }
        HttpServerResponse response = context.response().putHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        if (wantsJson(context)) {
            Object data = entry == null ? ProblemPages.asData(problems.all()) : ProblemPages.asData(code, entry);
            response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(write(data));
            return;
        }
        Language language = Language.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        html(
                response,
                STRICT,
                entry == null ? ProblemPages.list(problems.all(), language) : ProblemPages.of(code, entry, language));
    }

    private static void html(HttpServerResponse response, String policy, String page) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                .putHeader("Content-Security-Policy", policy)
                .end(page);
    }

    private Buffer write(Object data) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }

    private static boolean wantsYaml(RoutingContext context) {
        List<String> format = context.queryParam("format");
        return format.isEmpty() ? accepts(context, "yaml") : format.get(0).equals("yaml");
    }

    private static boolean wantsJson(RoutingContext context) {
        return accepts(context, "json");
    }

    /** Whether the first media type of {@code Accept} is of that kind: nobody who writes several puts the wanted one last. */
    private static boolean accepts(RoutingContext context, String kind) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.split("[,;]", 2)[0].strip().endsWith(kind);
    }
}
