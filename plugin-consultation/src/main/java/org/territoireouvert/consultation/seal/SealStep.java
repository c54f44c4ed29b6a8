package org.territoireouvert.consultation.seal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.seal.Comparison.Differing;
import org.territoireouvert.consultation.seal.SealLineRepository.Placed;
import org.territoireouvert.consultation.store.StepStatements;

/**
 * Seals what came in until a step closed, and checks a seal. A later seal takes up what came in since, a day after the one before at the
 * earliest; never while a line is altered, so that no new seal makes good what was done to an earlier one.
 */
public final class SealStep {

    /** A step was sealed: consultation, fingerprint, format, lines, number, step. */
    public static final AuditType SEALED = new AuditType("consultation.step-sealed", Visibility.PUBLIC);

    /** For so long what comes in later waits, to be sealed together. */
    static final Duration BETWEEN = Duration.ofDays(1);

    private final PluginContext context;
    private final CompareSeal compare;
    private final SealRepository seals = new SealRepository();
    private final SealLineRepository lines = new SealLineRepository();

    /** Creates the use case. */
    public SealStep(PluginContext context, SealSource source) {
        this.context = context;
        this.compare = new CompareSeal(context, source);
    }

    /** Seals a step that is over, unless its seal is up to date, and checks the seal; returns the newest seal of the step. */
    public Optional<Seal> seal(PlannedStep step) throws IOException {
        Optional<Seal> last = latest(step);
        Comparison found = compare.compare(step, last);
        if (!isDue(step, last, found)) {
            return check(step, last, found);
        }
        boolean reopened = last.filter(seal -> seal.isOutlived(step)).isPresent();
        context.database().write(handle -> add(handle, step, last, found, reopened));
        Optional<Seal> added = latest(step);
        return check(step, added, compare.compare(step, added));
    }

    private Optional<Seal> latest(PlannedStep step) {
        return context.database().read(handle -> seals.latest(handle, step));
    }

    private Optional<Seal> check(PlannedStep step, Optional<Seal> seal, Comparison found) {
        SealCheck check = found.check(context.clock().instant());
        seal.ifPresent(checked -> context.database().write(handle -> {
            seals.checked(handle, step, checked.number(), check);
            return check;
        }));
        return latest(step);
    }

    private boolean isDue(PlannedStep step, Optional<Seal> last, Comparison found) {
        if (last.isEmpty() || last.get().isOutlived(step)) {
            return true;
        }
        Instant now = context.clock().instant();
        return found.altered().isEmpty()
                && found.check(now).added() > 0
                && !now.isBefore(last.get().sealedAt().plus(BETWEEN));
    }

    /** Adds a seal, unless another process was faster; what a step that was opened again changed is changed lawfully. */
    private boolean add(Handle handle, PlannedStep step, Optional<Seal> last, Comparison found, boolean reopened) {
        StepStatements.hold(handle, step);
        int before = last.map(Seal::number).orElse(0);
        if (seals.latest(handle, step).map(Seal::number).orElse(0) != before) {
            return false;
        }
        List<Differing> replaced = new ArrayList<>(found.renewed());
        List<Placed> ended = new ArrayList<>();
        if (reopened) {
            replaced.addAll(found.altered());
            ended.addAll(found.gone());
        }
        replaced.forEach(one -> ended.add(one.before()));
        int number = before + 1;
        ended.forEach(line -> lines.end(handle, step, number, line.place()));
        List<SealLine> fresh = new ArrayList<>(found.fresh());
        replaced.forEach(one -> one.now().ifPresent(fresh::add));
        fresh.sort(Comparator.comparing(SealStep::drawn));
        lines.add(handle, step, number, fresh);
        Seal seal = fingerprint(handle, step, number);
        seals.add(handle, step, seal);
        record(handle, step, seal);
        return true;
    }

    /** Texts of questionnaires stand in the order of their digests: that of the answers would tell which of them one person wrote. */
    private static String drawn(SealLine line) {
        return line.kind() == LineKind.TEXT ? line.value() : "";
    }

    private Seal fingerprint(Handle handle, PlannedStep step, int number) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(Seal.head(step, number));
        int count = 0;
        List<Placed> part = lines.next(handle, step, number, 0);
        while (!part.isEmpty()) {
            part.forEach(placed -> fingerprint.add(placed.line().text()));
            count += part.size();
            part = lines.next(handle, step, number, part.getLast().place());
        }
        return new Seal(
                step.consultation().slug(),
                step.step().number(),
                number,
                context.clock().instant(),
                step.step().endsOn(),
                count,
                fingerprint.finish(),
                true,
                0,
                Optional.empty());
    }

    private void record(Handle handle, PlannedStep step, Seal seal) {
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(
                                        SEALED,
                                        new Actor.PluginActor(context.id()),
                                        step.consultation().path() + "/sceau")
                                .with("consultation", step.consultation().title())
                                .with("fingerprint", seal.fingerprint())
                                .with("format", Integer.toString(Seal.FORMAT))
                                .with("lines", Integer.toString(seal.lines()))
                                .with("number", Integer.toString(seal.number()))
                                .with("step", step.step().title()));
    }
}
