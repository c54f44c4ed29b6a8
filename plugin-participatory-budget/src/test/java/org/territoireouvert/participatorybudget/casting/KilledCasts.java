package org.territoireouvert.participatorybudget.casting;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.participatorybudget.PluginOnStorage;
import org.territoireouvert.participatorybudget.vote.VoteHere;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.storage.Storage;

/** Kills processes in which people vote (SIGKILL) and looks for the ballots that were acknowledged before. */
public final class KilledCasts {

    private static final int MOST_BEFORE_KILL = 60;
    private static final int DIGITS = 64;

    private final Configuration configuration;
    private final Random random;
    private final Set<String> acknowledged = new HashSet<>();
    private final String edition;

    /**
     * What was found after the kills.
     *
     * @param acknowledged how many ballots
     * @param lost how many of them are not there
     * @param ballots in the table of ballots
     * @param participations on the list of who took part
     * @param waiting commitments that wait for the log
     */
    public record Found(int acknowledged, int lost, long ballots, long participations, long waiting) {}

    /** Opens a vote in an empty database. */
    public KilledCasts(Configuration configuration, long seed) throws Exception {
        this.configuration = configuration;
        this.random = new Random(seed);
        try (Storage storage = Storage.open(configuration)) {
            edition = new VoteHere(storage).opened().edition.id();
        }
    }

    /** Has people vote in a process and kills it after some ballots. */
    public void kill(String run) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                CastUntilKilled.class.getName(),
                configuration.dataDirectory().toString(),
                run,
                edition));
        configuration.databaseUrl().ifPresent(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int most = 1 + random.nextInt(MOST_BEFORE_KILL);
        try (BufferedReader lines = process.inputReader()) {
            int read = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() == DIGITS) {
                    acknowledged.add(line);
                    read++;
                }
                if (read == most) {
                    process.toHandle().destroyForcibly();
                }
            }
            if (read < most) {
                throw new IllegalStateException("The process ended before it was killed, after " + read + " ballots");
            }
        }
        process.waitFor();
    }

    /** Looks for what was acknowledged. */
    public Found look() {
        try (Storage storage = Storage.open(configuration)) {
            return PluginOnStorage.of(storage).database().read(handle -> {
                Set<String> kept = new HashSet<>(handle.createQuery("""
                                        select c.commitment from pb_cast c
                                        join pb_waiting w on w.edition_id = c.edition_id and w.commitment = c.commitment
                                        where c.edition_id = :edition""")
                        .bind("edition", edition)
                        .mapTo(String.class)
                        .list());
                int lost = (int) acknowledged.stream()
                        .filter(commitment -> !kept.contains(commitment))
                        .count();
                return new Found(
                        acknowledged.size(),
                        lost,
                        count(handle, "pb_cast"),
                        count(handle, "pb_participation"),
                        count(handle, "pb_waiting"));
            });
        }
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one();
    }
}
