package org.territoireouvert.participatorybudget.witness;

import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/** Which votes an address observes: kept under the address alone, whether an account has it or not. */
public final class ObserverData implements PersonalData {

    private final PluginContext context;
    private final ObserverRepository observers = new ObserverRepository();

    /** Creates the answer. */
    public ObserverData(PluginContext context) {
        this.context = context;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.observers";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        for (ObserverRepository.Observed observed :
                context.database().read(handle -> observers.ofAddress(handle, address(person)))) {
            rows.row("observer", observed.addedAt(), observed.edition());
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        return context.database().write(handle -> observers.forgetAddress(handle, address(person)));
    }

    private static String address(String person) {
        return person.toLowerCase(Locale.ROOT);
    }
}
