package org.territoireouvert.benchmarks.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.territory.France;

/** Applications that were sent to a call and are examined: forty answers each, two members, two assessments, maybe a file. */
final class MadeUpApplications {

    private static final int TOGETHER = 500;
    private static final int TERRITORIES = 40;
    private static final int BATCHES = 4;
    private static final int ASSESSMENTS = 2;
    private static final int MOST_OF_AN_ASSESSOR = 500;
    private static final int HIGHEST = 500;
    private static final long SCALE = 1_000_000;
    private static final List<String> STATES = List.of("SUBMITTED", "ELIGIBLE", "ELIGIBLE", "ELIGIBLE", "INELIGIBLE");
    private static final List<String> NAMES = List.of(
            "Les Amis du bocage", "Le Hangar commun", "Le Verger partagé", "L’Atelier du canal", "La Ferme des Aulnes");
    private static final String SENTENCE = "Nous ouvrons un lieu avec les habitants, en trois mois, sans attendre. ";

    private final MadeUpCall call;
    private final List<String> assessors;
    private final long fileBytes;
    private final SplittableRandom random = new SplittableRandom(5);

    /**
     * Prepares them.
     *
     * @param assessors identifiers of accounts
     * @param fileBytes size of the file of each application, 0 for none
     */
    MadeUpApplications(MadeUpCall call, List<String> assessors, long fileBytes) {
        this.call = call;
        this.assessors = assessors;
        this.fileBytes = fileBytes;
    }

    /** Writes some. */
    void fill(Database database, int number) {
        database.write(handle -> {
            call.publish(handle);
            assessors.forEach(one -> handle.execute(
                    "insert into cal_assessor values (?, ?, ?, '')", call.slug(), one, MOST_OF_AN_ASSESSOR));
            return true;
        });
        for (int start = 0; start < number; start += TOGETHER) {
            int from = start;
            database.write(handle -> add(handle, from, Math.min(number, from + TOGETHER)));
        }
    }

    static String number(int index) {
        return "2026-%05d".formatted(index);
    }

    /** Returns one of forty communes. */
    static String territory(int index) {
        return France.index().all().get(index % TERRITORIES * 100).code();
    }

    static String file(int index) {
        return "fi%08d".formatted(index);
    }

    private boolean add(Handle handle, int from, int to) {
        PreparedBatch collectives = handle.prepareBatch(
                "insert into cal_collective values (:id, :name, '', '', 1, 'ALL', 0, 'ACTIVE', :folded, '', '')");
        PreparedBatch members = handle.prepareBatch("""
                insert into cal_member values (:id, :collective, 'PERSON', '', :person, 'Membre', '', 'MEMBER', 0, 0, :now, :now)
                """);
        PreparedBatch applications = handle.prepareBatch("""
                insert into cal_application values (:id, :number, :call, :id, 1, :title, :title, :territory, :requested, :requested,
                  :state, 1, :batch, :now, '', :now, :now)
                """);
        PreparedBatch sent =
                handle.prepareBatch("insert into cal_submission values (:id, 1, :document, :fingerprint, '', :now)");
        PreparedBatch assessments = handle.prepareBatch("""
                insert into cal_assessment values (:id, :application, :call, 'ASSESSOR', :assessor, :state, '', '', '', :total, 1,
                  '', :now, :now)
                """);
        PreparedBatch examined = handle.prepareBatch(
                "insert into cal_examined values (:id, :call, 2, 2, :conflicts, :spread, 0, :mean, '', :score)");
        for (int index = from; index < to; index++) {
            String id = call.slug() + "-" + index;
            String name = NAMES.get(random.nextInt(NAMES.size())) + " " + index;
            int total = random.nextInt(HIGHEST + 1);
            collectives
                    .bind("id", id)
                    .bind("name", name)
                    .bind(
                            "folded",
                            name.toLowerCase(java.util.Locale.ROOT)
                                    .replace('é', 'e')
                                    .replace('’', ' '))
                    .add();
            for (int member = 0; member < 2; member++) {
                members.bind("id", id + "-m" + member)
                        .bind("collective", id)
                        .bind("person", "nobody-" + index + "-" + member)
                        .bind("now", "2026-01-01T00:00:00.000000Z")
                        .add();
            }
            applications
                    .bind("id", id)
                    .bind("number", number(index))
                    .bind("call", call.slug())
                    .bind("title", "Un lieu pour " + name)
                    .bind("territory", territory(index))
                    .bind("requested", random.nextLong(100_000, 5_000_000))
                    .bind("state", STATES.get(random.nextInt(STATES.size())))
                    .bind("batch", LocalDate.of(2026, 1 + index % BATCHES, 1).toString())
                    .bind("now", "2026-01-01T00:00:00.000000Z")
                    .add();
            sent.bind("id", id)
                    .bind("document", document(index, name))
                    .bind("fingerprint", "")
                    .bind("now", "2026-01-01T00:00:00.000000Z")
                    .add();
            for (int turn = 0; turn < Math.min(ASSESSMENTS, assessors.size()); turn++) {
                boolean isFinal = random.nextInt(3) > 0;
                assessments
                        .bind("id", id + "-" + turn)
                        .bind("application", id)
                        .bind("call", call.slug())
                        .bind("assessor", assessors.get((index + turn) % assessors.size()))
                        .bind("state", isFinal ? "FINAL" : "ASKED")
                        .bind("total", isFinal ? total : -1)
                        .bind("now", "2026-01-01T00:00:00.000000Z")
                        .add();
            }
            examined.bind("id", id)
                    .bind("call", call.slug())
                    .bind("conflicts", index % 90 == 0 ? 1 : 0)
                    .bind("spread", random.nextInt(HIGHEST))
                    .bind("mean", total + "/1")
                    .bind("score", total * SCALE)
                    .add();
        }
        collectives.execute();
        members.execute();
        applications.execute();
        sent.execute();
        if (!assessors.isEmpty()) {
            assessments.execute();
        }
        examined.execute();
        if (fileBytes > 0) {
            files(handle, from, to);
        }
        return true;
    }

    private void files(Handle handle, int from, int to) {
        PreparedBatch files = handle.prepareBatch("""
                insert into core_file (id, owner_type, owner_id, name, title, alternative, format, visibility, size, stored, width,
                  height, widths, sizes, position, state, changed_at, kept_at)
                values (:id, 'call-for-projects.application', :owner, 'plan.pdf', 'Plan', '', 'PDF', 'private', :size, :size, 0, 0, '',
                  '', 1, 'kept', :now, :now)
                """);
        for (int index = from; index < to; index++) {
            files.bind("id", file(index))
                    .bind("owner", call.slug() + "-" + index)
                    .bind("size", fileBytes)
                    .bind("now", "2026-01-01T00:00:00.000000Z")
                    .add();
        }
        files.execute();
    }

    private String document(int index, String name) {
        String answers = IntStream.range(0, MadeUpCall.PARTS * MadeUpCall.QUESTIONS)
                .mapToObj(place -> "\"%s\":[\"%s\"]"
                        .formatted(
                                MadeUpCall.question(place / MadeUpCall.QUESTIONS, place % MadeUpCall.QUESTIONS),
                                SENTENCE.repeat(1 + random.nextInt(5)).strip()))
                .collect(Collectors.joining(","));
        String files = fileBytes == 0
                ? ""
                : "{\"id\":\"%s\",\"field\":\"plan\",\"member\":\"m\",\"name\":\"plan.pdf\",\"bytes\":%d,\"sha256\":\"\"}"
                        .formatted(file(index), fileBytes);
        return """
                {"number":"%s","call":"%s","callVersion":1,"title":"Un lieu pour %s","summary":"","territory":"","collective":"%s",\
                "members":[{"id":"m","name":"%s","organisationId":"","siret":"","rna":"","classification":"association"}],\
                "answers":{%s},"budget":[],"files":[%s]}""".formatted(number(index), call.slug(), name, name, name, answers, files);
    }
}
