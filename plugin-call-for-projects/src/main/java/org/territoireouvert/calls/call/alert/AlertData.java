package org.territoireouvert.calls.call.alert;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/** What is kept about people who have alerts: it goes when they do. */
public final class AlertData implements PersonalData {

    private final PluginContext context;
    private final AlertRepository alerts;

    /** Creates the answer. */
    public AlertData(PluginContext context, AlertRepository alerts) {
        this.context = context;
        this.alerts = alerts;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.call-alerts";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        for (Alert alert : alerts.of(person)) {
            rows.row("alert", alert.madeAt(), alert.name());
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        return context.database().write(handle -> alerts.removeAll(handle, person));
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : context.database().write(handle -> alerts.transfer(handle, from, to));
    }
}
