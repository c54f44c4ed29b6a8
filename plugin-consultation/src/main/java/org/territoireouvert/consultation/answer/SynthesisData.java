package org.territoireouvert.consultation.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.publication.SynthesisVersion;

/** Writes a synthesis, and what the authority answers, as the data that the site and the archive give away. */
public final class SynthesisData {

    private SynthesisData() {}

    /**
     * Returns the values of the JSON document, in their order.
     *
     * @param answers to ideas and to contributions
     */
    public static Map<String, Object> of(PlannedStep step, SynthesisVersion version, List<Answered> answers) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("consultation", step.consultation().path());
        document.put("title", step.step().title());
        document.put("version", version.number());
        document.put("publishedAt", version.publishedAt().toString());
        document.put("note", version.note());
        document.put(
                "review", version.review().map(SynthesisVersion.Review::text).orElse(""));
        document.put("synthesis", version.document());
        document.put("answers", answers.stream().map(SynthesisData::data).toList());
        return document;
    }

    private static Map<String, Object> data(Answered one) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(one.path().isEmpty() ? "theme" : "contribution", one.title());
        if (!one.path().isEmpty()) {
            data.put("path", one.path());
        }
        data.put("decision", one.answer().decision().name());
        data.put("text", one.answer().text());
        data.put("progress", one.answer().progress().name());
        data.put("answeredAt", one.answer().answeredAt().toString());
        data.put(
                "followUps",
                one.answer().followUps().stream().map(SynthesisData::data).toList());
        return data;
    }

    private static Map<String, Object> data(Answer.FollowUp follow) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("progress", follow.progress().name());
        data.put("text", follow.text());
        data.put("happenedAt", follow.happenedAt().toString());
        return data;
    }
}
