package id.talenta.gateway.pages;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.gateway.answer.Answers;
import id.talenta.gateway.contract.Contract;
import id.talenta.platform.web.problem.LocalText;
import id.talenta.platform.web.problem.ProblemCatalogue.Entry;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts of every problem that any part of the suite answers with: the services' from the contract, and our own. */
@Singleton
class ProblemTexts {

    private final SortedMap<String, Entry> byCode = new TreeMap<>();

    ProblemTexts(Contract contract, Answers answers) {
        for (Map.Entry<String, JsonNode> problem : contract.problems().properties()) {
            JsonNode texts = problem.getValue();
            byCode.put(
                    problem.getKey(),
                    new Entry(
                            texts.required("status").asInt(),
                            text(texts, "title"),
                            text(texts, "detail"),
                            text(texts, "help")));
        }
        byCode.putAll(answers.catalogue().problems());
    }

    SortedMap<String, Entry> all() {
        return Collections.unmodifiableSortedMap(byCode);
    }

    /** The texts of one code, or null. */
    Entry of(String code) {
        return byCode.get(code);
    }

    private static LocalText text(JsonNode texts, String name) {
        JsonNode text = texts.required(name);
        return new LocalText(text.required("id").asText(), text.required("en").asText());
    }
}
