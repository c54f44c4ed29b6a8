package org.territoireouvert.consultation.seal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** {@code ouvert consultations verify}: seals what is due and checks the seals of consultations now; 1 when a line is altered. */
public final class VerifySeals implements Command.Action {

    private static final int DONE = 0;
    private static final int ALTERED = 1;
    private static final int WRONG = 2;

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final SealClosedSteps sealClosedSteps;

    /** Creates it. */
    public VerifySeals(PluginContext context, ConsultationRepository consultations, SealClosedSteps sealClosedSteps) {
        this.context = context;
        this.consultations = consultations;
        this.sealClosedSteps = sealClosedSteps;
    }

    /** Declares the command. */
    public Command command() {
        return Command.of("consultations", "verify", "ADDRESS…", this);
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        if (invocation.arguments().isEmpty()) {
            invocation.err().println(say(invocation, "cli.seal.none"));
            return WRONG;
        }
        int code = DONE;
        for (String address : invocation.arguments()) {
            Optional<Consultation> found = consultations.findPublished(address);
            if (found.isEmpty()) {
                invocation.err().println(say(invocation, "cli.seal.unknown", address));
                return WRONG;
            }
            for (Seal seal : sealClosedSteps.of(found.get())) {
                print(invocation, found.get(), seal);
                code = seal.isVerified() ? code : ALTERED;
            }
        }
        return code;
    }

    private void print(Invocation invocation, Consultation consultation, Seal seal) throws IOException {
        SealCheck check = seal.check().orElseThrow();
        if (invocation.json()) {
            context.service(Json.class).write(document(consultation, seal, check), invocation.out());
            invocation.out().println();
            return;
        }
        invocation
                .out()
                .println(say(
                        invocation,
                        "cli.seal.line",
                        consultation.slug(),
                        seal.step(),
                        seal.number(),
                        seal.fingerprint(),
                        check.unchanged(),
                        check.changed() + check.gone(),
                        check.altered()));
        check.findings().forEach(line -> invocation.out().println("  " + line));
    }

    private static Map<String, Object> document(Consultation consultation, Seal seal, SealCheck check) {
        return Map.ofEntries(
                Map.entry("consultation", consultation.slug()),
                Map.entry("step", seal.step()),
                Map.entry("number", seal.number()),
                Map.entry("fingerprint", seal.fingerprint()),
                Map.entry("lines", seal.lines()),
                Map.entry("unchanged", check.unchanged()),
                Map.entry("changed", check.changed()),
                Map.entry("withdrawn", check.withdrawn()),
                Map.entry("hidden", check.hidden()),
                Map.entry("erased", check.erased()),
                Map.entry("added", check.added()),
                Map.entry("altered", check.altered()),
                Map.entry("findings", List.copyOf(check.findings())));
    }

    private String say(Invocation invocation, String key, Object... arguments) {
        return context.messages().format(invocation.locale(), key, arguments);
    }
}
