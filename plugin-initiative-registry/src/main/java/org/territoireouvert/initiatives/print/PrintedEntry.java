package org.territoireouvert.initiatives.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.territoireouvert.api.document.DocumentBlock;
import org.territoireouvert.api.document.DocumentBlock.Fact;
import org.territoireouvert.api.document.DocumentBlock.Facts;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentBlock.Paragraph;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.api.document.PrintedDocument;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.web.EntryWords;
import org.territoireouvert.initiatives.web.SheetView;
import org.territoireouvert.initiatives.web.finding.RelationView;

/**
 * An entry as the document that the runtime prints: where it comes from and how up to date it is, its sheet, what it is related to.
 *
 * @param origin name of the registry it was taken from, its address when that has no name; empty for what was written here
 */
record PrintedEntry(
        Entry entry,
        SheetView sheet,
        List<RelationView> relations,
        String origin,
        PrintedWords words,
        SiteAddress site,
        ZoneId zone) {

    PrintedDocument document() {
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.add(new Heading(1, PrintedWords.written(entry.title())));
        blocks.add(new Paragraph(PrintedWords.written(entry.sheet().subject().summary())));
        if (entry.state() == Entry.State.ARCHIVED) {
            blocks.add(new Paragraph(words.label("care.state.ARCHIVED")));
        }
        blocks.add(new Facts(known()));
        blocks.addAll(new PrintedSheet(words, sheet).blocks());
        blocks.addAll(related());
        return new PrintedDocument(
                PrintedWords.written(entry.title()),
                PrintedWords.written(
                        entry.sheet().partnership().holder().map(Body::name).orElse("")),
                words.locale(),
                day(entry.updatedAt()),
                entry.version(),
                number -> words.say("print.foot", number),
                blocks);
    }

    private List<Fact> known() {
        String address = site.of(entry.path());
        return Stream.of(
                        words.fact(
                                "print.kind",
                                DocumentText.of(EntryWords.kind(entry.kind(), words.messages(), words.locale()))),
                        words.fact(
                                "print.version",
                                words.label("print.version.of", entry.version(), day(entry.updatedAt()))),
                        words.fact("print.confirmed", DocumentText.of(words.value(day(entry.confirmedAt())))),
                        words.fact("print.address", words.link(address, address)),
                        words.fact(
                                "print.origin",
                                entry.origin().stream().map(from -> words.link(origin, from.address()))))
                .flatMap(List::stream)
                .toList();
    }

    private List<DocumentBlock> related() {
        List<Fact> related = relations.stream()
                .map(relation -> new Fact(
                        DocumentText.of(relation.title()),
                        relation.others().stream().map(this::other).toList()))
                .toList();
        return related.isEmpty()
                ? List.of()
                : List.of(new Heading(2, words.label("related.relations")), new Facts(related));
    }

    private DocumentText other(RelationView.Other other) {
        String text = other.note().isEmpty() ? other.title() : other.title() + " – " + other.note();
        String address = site.of(other.path());
        return PrintedWords.written(text).leadingTo(address, words.say("print.leads", address));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
