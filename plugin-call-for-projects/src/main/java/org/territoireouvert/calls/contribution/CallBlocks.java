package org.territoireouvert.calls.contribution;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.HomeBlock.Item;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.calls.call.CallLine;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSearch;
import org.territoireouvert.calls.model.CallState;

/** The block of the home page: calls that can be answered now. */
public final class CallBlocks {

    private static final int ITEMS = 3;

    private final PluginContext context;
    private final CallRepository calls;

    /** Creates the block. */
    public CallBlocks(PluginContext context, CallRepository calls) {
        this.context = context;
        this.calls = calls;
    }

    /** Declares the open calls. */
    public HomeBlock open() {
        return new HomeBlock("open-calls", HomeBlock.Slot.OPEN, this::read);
    }

    private Optional<HomeBlock.View> read(Locale locale) {
        CallSearch search = CallSearch.in(
                CallState.OPEN, LocalDateTime.ofInstant(context.clock().instant(), context.zone()));
        List<CallLine> lines = calls.list(search, Keyset.first(ITEMS)).items();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Messages messages = context.messages();
        List<Item> items = lines.stream()
                .map(line -> new Item(
                        line.title(),
                        "/appels-a-projets/" + line.slug(),
                        line.summary(),
                        List.of(
                                line.amount().equals(Money.ZERO)
                                        ? messages.format(
                                                locale, "kind." + line.kind().code())
                                        : messages.format(locale, "home.open.meta", line.amount())),
                        Optional.of(line.closesOn()),
                        Optional.empty()))
                .toList();
        Link more = new Link(messages.format(locale, "home.open.more"), "/appels-a-projets");
        HomeBlock.View view = new HomeBlock.View(messages.format(locale, "home.open"), "", more, items, List.of());
        return Optional.of(
                lines.size() == 1
                        ? view.during(
                                lines.getFirst().opensOn(), lines.getFirst().closesOn())
                        : view);
    }
}
