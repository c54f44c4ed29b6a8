package org.territoireouvert.consultation.seal;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.api.work.HealthCheck.Health;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.store.ConsultationRepository;

/**
 * Seals each step in which people take part once it is over, those that closed before there were seals too, and checks each seal again four
 * times a day.
 */
public final class SealClosedSteps {

    private static final Duration BETWEEN_CHECKS = Duration.ofHours(6);
    private static final int BATCH = 20;

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final SealStep sealStep;
    private final SealRepository seals = new SealRepository();

    /** Creates the job's work. */
    public SealClosedSteps(PluginContext context, ConsultationRepository consultations, SealSource source) {
        this.context = context;
        this.consultations = consultations;
        this.sealStep = new SealStep(context, source);
    }

    /** Tells whether steps of a kind are sealed: those in which people take part, and do not only read. */
    public static boolean isSealed(StepKind kind) {
        return kind.hasPage() && kind != StepKind.SYNTHESIS;
    }

    /** Declares the job: every ten minutes. */
    public Job job() {
        return new Job("seal-steps", Duration.ofMinutes(10), this::work);
    }

    /** Declares the check that no line of a seal is altered. */
    public HealthCheck healthCheck() {
        return new HealthCheck("seals-verified", () -> {
            int altered = context.database().read(seals::altered);
            return altered == 0 ? Health.well("health.seals-verified") : Health.unwell("health.seals-altered", altered);
        });
    }

    /** Seals what is due and checks what was not checked for hours, at most 20 steps a turn of each. */
    public void work() throws IOException {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        List<String> kinds = Arrays.stream(StepKind.values())
                .filter(SealClosedSteps::isSealed)
                .map(StepKind::name)
                .toList();
        seal(context.database().read(handle -> seals.due(handle, kinds, today, BATCH)));
        seal(context.database()
                .read(handle ->
                        seals.unchecked(handle, context.clock().instant().minus(BETWEEN_CHECKS), BATCH)));
    }

    private void seal(List<SealRepository.Place> places) throws IOException {
        for (SealRepository.Place place : places) {
            Optional<PlannedStep> step =
                    consultations.find(place.consultation()).flatMap(found -> PlannedStep.find(found, place.step()));
            if (step.isPresent() && isOver(step.get())) {
                sealStep.seal(step.get());
            }
        }
    }

    private boolean isOver(PlannedStep step) {
        return step.isOverOn(LocalDate.ofInstant(context.clock().instant(), context.zone()));
    }

    /** Seals and checks the steps of one consultation that are over, now; returns their seals. */
    public List<Seal> of(Consultation consultation) throws IOException {
        List<Seal> sealed = new ArrayList<>();
        for (PlannedStep step : PlannedStep.all(consultation)) {
            if (isSealed(step.step().kind()) && isOver(step)) {
                sealStep.seal(step).ifPresent(sealed::add);
            }
        }
        return sealed;
    }
}
