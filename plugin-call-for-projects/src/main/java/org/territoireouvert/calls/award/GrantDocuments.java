package org.territoireouvert.calls.award;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.JsonObject;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.calls.model.award.Closing;
import org.territoireouvert.calls.model.award.FunderShare;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.PublishedAnswer;

/** Writes and reads the parts of a grant that are never searched. */
final class GrantDocuments {

    private static final String AMOUNT = "cents";

    private final KeptJson json;

    GrantDocuments(Json json) {
        this.json = new KeptJson(json);
    }

    String write(Grant grant) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "funders",
                grant.funders().stream()
                        .map(one -> Map.of(
                                "name",
                                one.name(),
                                "siret",
                                one.siret(),
                                AMOUNT,
                                one.amount().cents()))
                        .toList());
        document.put("reasons", grant.reasons());
        document.put("reasonsPublic", grant.reasonsPublic());
        document.put("decision", grant.decision());
        document.put(
                "answers",
                grant.answers().stream()
                        .map(one -> Map.of("label", one.label(), "text", one.text()))
                        .toList());
        return json.write(document);
    }

    JsonObject read(String document) {
        return json.object(document);
    }

    static List<FunderShare> funders(JsonObject document) {
        return document.each(
                "funders",
                one -> new FunderShare(
                        one.text("name"),
                        one.text("siret"),
                        new Money(one.number(AMOUNT).orElse(0L))));
    }

    static List<PublishedAnswer> answers(JsonObject document) {
        return document.each("answers", one -> new PublishedAnswer(one.text("label"), one.text("text")));
    }

    String write(Optional<Closing> closing) {
        return closing.map(end -> json.write(Map.of(
                        "on",
                        end.on().toString(),
                        "balance",
                        end.balance().name(),
                        AMOUNT,
                        end.amount().cents())))
                .orElse("");
    }

    Optional<Closing> closing(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        JsonObject end = json.object(text);
        return Optional.of(new Closing(
                LocalDate.parse(end.text("on")),
                end.constant("balance", Closing.Balance.class).orElseThrow(),
                new Money(end.number(AMOUNT).orElse(0L))));
    }
}
