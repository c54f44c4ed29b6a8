package org.territoireouvert.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.HomeBlock.Item;
import org.territoireouvert.api.web.HomeBlock.Slot;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.store.ChangeRepository;
import org.territoireouvert.consultation.store.ConsultationLine;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.ConsultationSearch;

/** Blocks of the home page: what is open, and what came of earlier consultations. */
public final class ConsultationBlocks {

    private static final int ITEMS = 3;

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final ChangeRepository changes;

    /** Creates the blocks. */
    public ConsultationBlocks(PluginContext context, ConsultationRepository consultations, ChangeRepository changes) {
        this.context = context;
        this.consultations = consultations;
        this.changes = changes;
    }

    /** Declares what can be answered now. */
    public HomeBlock open() {
        return new HomeBlock("open-consultations", Slot.OPEN, this::readOpen);
    }

    /** Declares what was asked, decided and done. */
    public HomeBlock changes() {
        return new HomeBlock("changes", Slot.RESULT, this::readChanges);
    }

    private Optional<HomeBlock.View> readOpen(Locale locale) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        ConsultationSearch search = new ConsultationSearch("", Optional.of(ConsultationState.OPEN), today);
        List<ConsultationLine> lines =
                consultations.list(search, Keyset.first(ITEMS)).items();
        Messages messages = context.messages();
        Optional<HomeBlock.View> open = view(
                "home.open",
                "home.open.more",
                lines.stream()
                        .map(line -> new Item(
                                line.title(),
                                "/consultations/" + line.slug(),
                                line.summary(),
                                List.of(messages.format(locale, "home.open.meta", line.closesOn())),
                                Optional.of(line.closesOn()),
                                Optional.empty()))
                        .toList(),
                locale);
        return lines.size() == 1
                ? open.map(view ->
                        view.during(lines.getFirst().opensOn(), lines.getFirst().closesOn()))
                : open;
    }

    private Optional<HomeBlock.View> readChanges(Locale locale) {
        Messages messages = context.messages();
        return view(
                "home.changes",
                "home.changes.more",
                changes.latest(ITEMS).stream()
                        .map(traced -> new Item(
                                traced.change().asked(),
                                "/consultations/" + traced.slug(),
                                traced.change().decided(),
                                List.of(traced.change().today()),
                                Optional.of(traced.change().decidedOn()),
                                Optional.of(
                                        ConsultationBadges.of(traced.change().progress(), messages, locale))))
                        .toList(),
                locale);
    }

    private Optional<HomeBlock.View> view(String titleKey, String moreKey, List<Item> items, Locale locale) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Link more = new Link(context.messages().format(locale, moreKey), "/consultations");
        return Optional.of(new HomeBlock.View(context.messages().format(locale, titleKey), "", more, items, List.of()));
    }
}
