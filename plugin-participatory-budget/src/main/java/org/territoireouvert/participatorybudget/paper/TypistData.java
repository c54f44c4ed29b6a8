package org.territoireouvert.participatorybudget.paper;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/** Which members of staff typed the papers of an urn: kept so that nobody types them twice, told to nobody but themselves. */
public final class TypistData implements PersonalData {

    private final PluginContext context;
    private final UrnRepository urns = new UrnRepository();

    /** Creates the answer. */
    public TypistData(PluginContext context) {
        this.context = context;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.typists";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        for (String place : context.database().read(handle -> urns.placesOf(handle, person))) {
            rows.row("urn", place);
        }
    }

    /** What was typed stays; the link with the person is cut. */
    @Override
    public int erase(String person, Erasure erasure) {
        return transfer(person, context.ids().next());
    }

    @Override
    public int transfer(String from, String to) {
        return context.database().write(handle -> urns.rename(handle, from, to));
    }
}
