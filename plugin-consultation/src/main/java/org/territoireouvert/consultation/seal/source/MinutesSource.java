package org.territoireouvert.consultation.seal.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.consultation.meeting.Meeting;
import org.territoireouvert.consultation.meeting.MeetingRepository;
import org.territoireouvert.consultation.meeting.minutes.Minutes;
import org.territoireouvert.consultation.meeting.minutes.MinutesRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.seal.LineKind;
import org.territoireouvert.consultation.seal.SealSource;
import org.territoireouvert.consultation.seal.Sealable;

/** The minutes of meetings, in all their versions, which stay; those that are published later come into a later seal. */
final class MinutesSource implements SealSource {

    private final PluginContext context;
    private final MeetingRepository meetings = new MeetingRepository();
    private final MinutesRepository minutes = new MinutesRepository();

    MinutesSource(PluginContext context) {
        this.context = context;
    }

    @Override
    public void each(PlannedStep step, Visitor visitor) throws IOException {
        for (Meeting meeting : context.database().read(handle -> meetings.all(handle, step))) {
            for (Minutes version : context.database()
                    .read(handle -> minutes.all(handle, meeting.id()))
                    .reversed()) {
                String id = meeting.id() + "/" + version.version();
                List<String> parts = new ArrayList<>(List.of(version.text()));
                parts.addAll(version.decisions());
                visitor.visit(new Sealable.Words(
                        LineKind.MINUTES,
                        id,
                        id,
                        PortableInstant.text(version.publishedAt()),
                        Sealable.Words.joined(parts)));
            }
        }
    }

    @Override
    public Optional<Gone> gone(PlannedStep step, LineKind kind, String object) {
        return Optional.empty();
    }
}
