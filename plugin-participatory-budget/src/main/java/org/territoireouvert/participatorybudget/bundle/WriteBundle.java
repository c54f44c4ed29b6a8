package org.territoireouvert.participatorybudget.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.participatorybudget.amendment.Amendment;
import org.territoireouvert.participatorybudget.amendment.AmendmentRepository;
import org.territoireouvert.participatorybudget.casting.Turnout;
import org.territoireouvert.participatorybudget.conduct.ClosedVote;
import org.territoireouvert.participatorybudget.decision.Decision;
import org.territoireouvert.participatorybudget.decision.DecisionRepository;
import org.territoireouvert.participatorybudget.decision.DecisionText;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ExportVote;
import org.territoireouvert.participatorybudget.log.Checkpoint;
import org.territoireouvert.participatorybudget.log.LogRepository;
import org.territoireouvert.participatorybudget.proof.CanonicalJson;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.witness.Stamp;
import org.territoireouvert.participatorybudget.witness.StampRepository;

/**
 * Writes the bundle of a vote whose result is published: the same bytes every time, as long as nothing is decided otherwise and no
 * stamp comes late.
 */
public final class WriteBundle {

    private static final String READ_ME = "/META-INF/toolkit/bundle/LISEZMOI.txt";

    private final PluginContext context;
    private final EditionStore store;
    private final LogRepository logs;
    private final AmendmentRepository amendments = new AmendmentRepository();
    private final DecisionRepository decisions = new DecisionRepository();
    private final StampRepository stamps = new StampRepository();

    /** Creates the use case. */
    public WriteBundle(PluginContext context, EditionStore store, LogRepository logs) {
        this.context = context;
        this.store = store;
        this.logs = logs;
    }

    /**
     * Writes it.
     *
     * @param vote closed
     * @param result that was applied
     * @throws IOException when the stream fails
     */
    public void write(Edition edition, ClosedVote vote, Result result, OutputStream stream) throws IOException {
        context.database().<Boolean, IOException>read(handle -> {
            long size = logs.resultSize(handle, edition.id());
            try (BundleWriter bundle = new BundleWriter(stream)) {
                bundle.write(BundleFile.READ_ME, readMe());
                bundle.write(BundleFile.MANIFEST, bytes(vote.manifest().content()));
                List<Amendment> amended = amendments.ofEdition(handle, edition.id());
                if (!amended.isEmpty()) {
                    bundle.write(BundleFile.AMENDMENTS, bytes(AmendmentRepository.text(amended)));
                }
                bundle.write(BundleFile.LOG, lines(lines -> logs.forEach(handle, edition.id(), size, lines)));
                bundle.write(BundleFile.CHECKPOINTS, checkpoints(handle, edition, size));
                stamps(handle, edition, size, bundle);
                bundle.write(BundleFile.FINALS, lines(lines -> vote.finals(handle, lines)));
                bundle.write(BundleFile.BALLOTS, ballots(handle, vote));
                bundle.write(BundleFile.TURNOUT, turnout(vote.turnout(handle)));
                bundle.write(BundleFile.RESULT, bytes(ResultText.of(result)));
                bundle.write(BundleFile.PABULIB, pabulib(handle, edition));
                List<Decision> decided = decisions.ofEdition(handle, edition.id());
                if (!decided.isEmpty()) {
                    bundle.write(BundleFile.DECISIONS, bytes(DecisionText.of(decided)));
                }
            }
            return true;
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] readMe() throws IOException {
        try (InputStream file = Objects.requireNonNull(WriteBundle.class.getResourceAsStream(READ_ME))) {
            return file.readAllBytes();
        }
    }

    private static byte[] lines(Consumer<Consumer<String>> source) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        source.accept(line -> written.writeBytes(bytes(line + "\n")));
        return written.toByteArray();
    }

    private byte[] checkpoints(Handle handle, Edition edition, long size) {
        List<Checkpoint> upToResult = logs.checkpoints(handle, edition.id(), Integer.MAX_VALUE).reversed().stream()
                .filter(checkpoint -> checkpoint.size() <= size)
                .toList();
        return lines(lines -> upToResult.forEach(checkpoint -> lines.accept(checkpoint.note())));
    }

    /** Beside each stamp stands what was stamped, so that one command checks it. */
    private void stamps(Handle handle, Edition edition, long size, BundleWriter bundle) throws IOException {
        for (Stamp stamp : stamps.ofEdition(handle, edition.id())) {
            if (stamp.size() <= size) {
                Checkpoint checkpoint =
                        logs.checkpoint(handle, edition.id(), stamp.size()).orElseThrow();
                bundle.write(Stamp.FOLDER + stamp.noteFile(), bytes(checkpoint.note()));
                bundle.write(Stamp.FOLDER + stamp.answerFile(), stamp.answer());
            }
        }
    }

    private static byte[] ballots(Handle handle, ClosedVote vote) {
        Map<String, Integer> counts = new TreeMap<>(WriteBundle::compareBytes);
        vote.ballots(handle, ballot -> counts.merge(ballot, 1, Integer::sum));
        return lines(lines ->
                counts.forEach((ballot, count) -> lines.accept("{\"ballot\":" + ballot + ",\"count\":" + count + "}")));
    }

    private static int compareBytes(String left, String right) {
        return Arrays.compareUnsigned(bytes(left), bytes(right));
    }

    private static byte[] turnout(List<Turnout> turnout) {
        return bytes(CanonicalJson.write(turnout.stream()
                .map(row -> Map.of(
                        "channel", row.channel().word(), "level", row.level().name(), "people", row.people()))
                .toList()));
    }

    private byte[] pabulib(Handle handle, Edition edition) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new ExportVote(store)
                .write(handle, store.editions().document(handle, edition.slug()).orElseThrow(), written);
        return written.toByteArray();
    }
}
