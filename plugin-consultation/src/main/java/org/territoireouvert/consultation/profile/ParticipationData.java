package org.territoireouvert.consultation.profile;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/**
 * What is kept about people who took part. When they close their account they stay counted under a name that stands for nobody, and what
 * they said of themselves goes, as long as it can be found.
 */
public final class ParticipationData implements PersonalData {

    private static final int MOST = 10_000;

    private final PluginContext context;
    private final Participants participants = new Participants();
    private final AnswerProfile profile;

    /** Creates the answer. */
    public ParticipationData(PluginContext context) {
        this.context = context;
        this.profile = new AnswerProfile(context);
    }

    @Override
    public String descriptionKey() {
        return "personal-data.participation";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        context.database().<Boolean, Exception>read(handle -> {
            for (String consultation : consultations(handle, person)) {
                rows.row("participation", "", consultation);
                for (String band : profile.answers(handle, consultation, person).values()) {
                    rows.row("profile", "", consultation + " – " + band);
                }
            }
            return true;
        });
    }

    private List<String> consultations(Handle handle, String person) {
        return participants.consultationsOf(handle, person, MOST);
    }

    @Override
    public int erase(String person, Erasure erasure) {
        if (person.isBlank()) {
            return 0;
        }
        String nobody = context.ids().next();
        return context.database().write(handle -> {
            List<String> all = consultations(handle, person);
            all.forEach(consultation -> {
                profile.withdraw(handle, consultation, person);
                participants.give(handle, consultation, person, nobody);
            });
            return all.size();
        });
    }

    @Override
    public int transfer(String from, String to) {
        if (from.isBlank()) {
            return 0;
        }
        return context.database().write(handle -> {
            List<String> all = consultations(handle, from);
            all.forEach(consultation -> {
                profile.give(handle, consultation, from, to);
                participants.give(handle, consultation, from, to);
            });
            return all.size();
        });
    }
}
