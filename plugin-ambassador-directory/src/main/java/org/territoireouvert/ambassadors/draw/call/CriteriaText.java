package org.territoireouvert.ambassadors.draw.call;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.ambassadors.draw.Criterion;
import org.territoireouvert.ambassadors.draw.Quota;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;

/** Criteria and answers as they are kept: JSON. */
final class CriteriaText {

    private final Json json;

    CriteriaText(PluginContext context) {
        this.json = context.service(Json.class);
    }

    String write(List<Criterion> criteria) {
        List<Object> values = new ArrayList<>();
        for (Criterion criterion : criteria) {
            values.add(List.of(
                    criterion.name(),
                    criterion.quotas().stream()
                            .map(quota -> List.of(quota.value(), (long) quota.least(), (long) quota.most()))
                            .toList()));
        }
        return text(values);
    }

    String writeAnswers(List<String> answers) {
        return text(answers);
    }

    private String text(Object value) {
        try {
            StringWriter writer = new StringWriter();
            json.write(value, writer);
            return writer.toString();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    List<Criterion> read(String text) {
        List<Criterion> criteria = new ArrayList<>();
        for (Object one : list(text)) {
            List<?> criterion = (List<?>) one;
            List<Quota> quotas = new ArrayList<>();
            for (Object each : (List<?>) criterion.get(1)) {
                List<?> quota = (List<?>) each;
                quotas.add(new Quota(
                        (String) quota.get(0), ((Long) quota.get(1)).intValue(), ((Long) quota.get(2)).intValue()));
            }
            criteria.add(new Criterion((String) criterion.get(0), quotas));
        }
        return criteria;
    }

    List<String> readAnswers(String text) {
        return list(text).stream().map(String.class::cast).toList();
    }

    private List<?> list(String text) {
        try {
            Object value = json.read(new StringReader(text));
            if (value instanceof List<?> list) {
                return list;
            }
            throw new IllegalStateException("\"" + text + "\" is no list");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
