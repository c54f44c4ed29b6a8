package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.Wording;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.seal.Seal;
import org.territoireouvert.consultation.seal.SealFiles;
import org.territoireouvert.consultation.seal.SealRepository;
import org.territoireouvert.consultation.seal.SealSource;

/** The newest seal of each step: its fingerprint, its lines, and what opens those whose words are public. */
public final class SealPart implements ArchivePart {

    private final PluginContext context;
    private final SealFiles files;
    private final SealRepository seals = new SealRepository();

    /** Creates it. */
    public SealPart(PluginContext context, SealSource source) {
        this.context = context;
        this.files = new SealFiles(context, source);
    }

    private record Sealed(PlannedStep step, Seal seal, String file) {}

    @Override
    public void addTo(Archive archive) throws IOException {
        List<Sealed> sealed = new ArrayList<>();
        for (PlannedStep step : PlannedStep.all(archive.consultation())) {
            Optional<Seal> latest = context.database().read(handle -> seals.latest(handle, step));
            if (latest.isPresent()) {
                sealed.add(files(archive, step, latest.get()));
            }
        }
        if (!sealed.isEmpty()) {
            Wording wording = archive.wording();
            archive.page("sceaux.html", wording.say("seal.title"), html -> write(html, wording, sealed));
        }
    }

    private Sealed files(Archive archive, PlannedStep step, Seal seal) throws IOException {
        String name = "donnees/sceau-" + step.step().number() + "-" + seal.number();
        Wording wording = archive.wording();
        archive.file(
                step.step(),
                name + ".txt",
                wording.say("archive.seal", step.step().title()),
                target -> files.lines(step, seal, target));
        archive.file(
                step.step(),
                name + "-preuves.jsonl",
                wording.say("archive.seal.proofs", step.step().title()),
                target -> files.proofs(step, seal, target));
        return new Sealed(step, seal, name + ".txt");
    }

    private static void write(Html html, Wording wording, List<Sealed> sealed) throws IOException {
        html.element(Element.PARAGRAPH, wording.say("seal.lead"));
        html.element(Element.PARAGRAPH, wording.say("archive.seal.check"));
        html.table(
                wording.say("seal.title"),
                List.of(
                        wording.say("archive.seal.step"),
                        wording.say("archive.seal.file"),
                        wording.say("seal.lines"),
                        wording.say("seal.fingerprint")),
                sealed.stream()
                        .map(one -> TableRow.of(
                                one.step().step().title(),
                                one.file(),
                                Integer.toString(one.seal().lines()),
                                one.seal().fingerprint()))
                        .toList());
    }
}
