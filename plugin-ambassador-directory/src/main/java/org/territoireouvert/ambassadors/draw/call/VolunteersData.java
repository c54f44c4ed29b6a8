package org.territoireouvert.ambassadors.draw.call;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.work.Job;

/**
 * Who volunteered for which draw. Before the freeze a ticket goes with its person; after it the ticket stays, without the person, so
 * that the draw can be computed again.
 */
public final class VolunteersData implements PersonalData {

    private static final LocalTime EARLY = LocalTime.of(3, 30);

    private final PluginContext context;
    private final CallRepository calls;
    private final VolunteerRepository volunteers;

    /** Creates the declaration. */
    public VolunteersData(PluginContext context, CallRepository calls, VolunteerRepository volunteers) {
        this.context = context;
        this.calls = calls;
        this.volunteers = volunteers;
    }

    /** Returns the job that forgets who has which ticket when its day has come. */
    public Job forgetting() {
        return Job.daily(
                "volunteers-forgotten",
                EARLY,
                () -> context.database()
                        .write(handle -> volunteers.forgetDue(
                                handle,
                                LocalDate.ofInstant(context.clock().instant(), context.zone())
                                        .toString())));
    }

    @Override
    public String descriptionKey() {
        return "personal-data.volunteers";
    }

    @Override
    public void export(String person, RowSink rows) throws IOException {
        for (VolunteerRepository.Volunteer one : volunteers.by(person)) {
            String title = calls.find(one.draw()).map(Call::title).orElse(one.draw());
            rows.row(
                    "volunteer",
                    one.at(),
                    title + " – " + one.ticket().code() + " – "
                            + String.join(", ", one.ticket().answers()));
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        List<VolunteerRepository.Volunteer> all = person.isBlank() ? List.of() : volunteers.by(person);
        return context.database().write(handle -> {
            int changed = 0;
            for (VolunteerRepository.Volunteer one : all) {
                boolean open = calls.find(handle, one.draw()).orElseThrow().state() == DrawState.OPEN;
                changed += open
                        ? volunteers.remove(handle, one.draw(), person)
                        : volunteers.forget(handle, one.draw(), person);
            }
            return changed;
        });
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : context.database().write(handle -> volunteers.transfer(handle, from, to));
    }
}
