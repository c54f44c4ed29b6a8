package org.territoireouvert.runner.probe;

import java.util.Locale;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.text.Messages;

/** Looks whether the database answers. */
record DatabaseProbe(Database database, Messages messages) implements HealthProbe {

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Finding look(Locale locale) {
        try {
            database.read(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one());
            return new Finding(true, messages.format(locale, "health.database"));
        } catch (ToolkitException e) {
            return new Finding(false, messages.format(locale, "health.database.silent"));
        }
    }
}
