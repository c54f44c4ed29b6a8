package org.territoireouvert.consultation.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.consultation.ConsultationOnStorage;
import org.territoireouvert.consultation.archive.FinishedConsultation;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.seal.source.SealSources;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.runner.storage.Storage;

/** A consultation that is over, in which people wrote in every step, and its seals. */
final class SealedSteps {

    final FinishedConsultation finished;
    final SealClosedSteps job;
    private final SealSources source;
    private final SealRepository seals = new SealRepository();

    SealedSteps(Storage storage) {
        this.finished = new FinishedConsultation(ConsultationOnStorage.of(storage)).withResults();
        ConsultationRepository consultations = new ConsultationRepository(finished.context.database());
        this.source =
                new SealSources(finished.context, new ContributionContent(finished.context, consultations).type());
        this.job = new SealClosedSteps(finished.context, consultations, source);
    }

    /** Seals what is due, and checks the seals of the consultation. */
    SealCheck check(StepKind kind) throws IOException {
        job.of(finished.consultation());
        return seal(kind).check().orElseThrow();
    }

    Seal seal(StepKind kind) {
        return finished.context
                .database()
                .read(handle -> seals.latest(handle, finished.step(kind)))
                .orElseThrow();
    }

    String lines(StepKind kind, int number) throws IOException {
        Seal seal = finished.context
                .database()
                .read(handle -> seals.find(handle, finished.step(kind), number))
                .orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new SealFiles(finished.context, source).lines(finished.step(kind), seal, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    String lines(StepKind kind) throws IOException {
        return lines(kind, seal(kind).number());
    }

    String proofs(StepKind kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new SealFiles(finished.context, source).proofs(finished.step(kind), seal(kind), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Changes the storage behind the back of the site. */
    void tamper(String sql) {
        finished.context.database().write(handle -> handle.createUpdate(sql).execute());
    }

    int count(String sql) {
        return finished.context
                .database()
                .read(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    Optional<LocalDate> sealedOn() {
        return finished.context
                .database()
                .read(handle -> new SealFacts()
                        .sealedOn(handle, finished.consultation(), LocalDate.of(2027, 1, 1), finished.context.zone()));
    }
}
