package org.territoireouvert.runner;

import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.web.server.HealthProbe;

/** Looks whether the database answers. */
record DatabaseProbe(Database database) implements HealthProbe {

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Finding look() {
        try {
            database.read(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one());
            return new Finding(true, "ok");
        } catch (ToolkitException e) {
            return new Finding(false, e.code().name());
        }
    }
}
