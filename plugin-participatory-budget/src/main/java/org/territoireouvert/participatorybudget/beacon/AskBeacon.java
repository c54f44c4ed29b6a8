package org.territoireouvert.participatorybudget.beacon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.remote.RemoteDocuments;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.web.BudgetSettings;

/** Asks several servers for a round of a beacon, and believes nothing that two of them do not say alike. */
public final class AskBeacon {

    private static final int FEWEST = 2;

    private final PluginContext context;

    /** Creates the use case. */
    public AskBeacon(PluginContext context) {
        this.context = context;
    }

    /** What they answer. */
    public sealed interface Answer {
        /** At least two say the same, and nobody says otherwise. */
        record Agreed(BeaconRound round) implements Answer {}

        /** Fewer than two answer with a sound round: what came instead. */
        record TooFew(List<String> reasons) implements Answer {
            /** Copies the reasons. */
            public TooFew {
                reasons = List.copyOf(reasons);
            }
        }

        /** They answer differently. */
        record Different() implements Answer {}
    }

    /** Asks for a round. Takes some seconds: not inside of a transaction. */
    public Answer ask(Beacon beacon, long round) {
        List<BeaconRound> sound = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        Set<String> servers = new HashSet<>();
        for (String server : context.settings().get(BudgetSettings.BEACON_SERVERS)) {
            if (servers.add(server.replaceFirst("/+$", ""))) {
                try {
                    sound.add(ask(server.replaceFirst("/+$", ""), beacon, round));
                } catch (IOException | IllegalArgumentException | UncheckedIOException nothing) {
                    reasons.add(server + ": " + nothing.getMessage());
                }
            }
        }
        if (Set.copyOf(sound).size() > 1) {
            return new Answer.Different();
        }
        return sound.size() < FEWEST ? new Answer.TooFew(reasons) : new Answer.Agreed(sound.getFirst());
    }

    private BeaconRound ask(String server, Beacon beacon, long round) throws IOException {
        String answer = context.service(RemoteDocuments.class)
                .get(URI.create(server + "/" + beacon.chain() + "/public/" + round));
        Optional<BeaconRound> read = BeaconRound.of(new Documents(context.service(Json.class)).object(answer));
        return read.filter(found -> found.round() == round && found.isSound())
                .orElseThrow(() -> new IOException("its answer is no sound round " + round));
    }
}
