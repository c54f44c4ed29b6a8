package org.territoireouvert.runner.web.admin.home;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.HomeBlock.View;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.portal.BlockChoice;
import org.territoireouvert.runner.portal.HomeBlocks;
import org.territoireouvert.runner.portal.HomeComposition;
import org.territoireouvert.runner.portal.HomeComposition.Placed;
import org.territoireouvert.runner.portal.HomeRepository;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.site.HomePage;

/**
 * Orders, shows and hides the blocks. The form carries the whole composition, so that buttons move a block without saving, and
 * a preview shows what would be saved.
 */
final class CompositionPages {

    static final String PATH = "/admin/accueil";
    static final String PREVIEW_PATH = "/apercu-accueil";

    private static final String BLOCK = "bloc";
    private static final String SHOWN = "montre";
    private static final String ITEMS = "lignes-";
    private static final String VERSION = "version";
    private static final int OUTDATED = 422;
    private static final String UP = "monter";
    private static final String DOWN = "descendre";

    /** A block in the list. */
    public record Line(
            String code,
            String title,
            String source,
            boolean empty,
            boolean shown,
            String items,
            boolean hasItems,
            String textPath,
            boolean first,
            boolean last) {}

    private final WebParts parts;
    private final HomeBlocks blocks;
    private final HomeRepository repository;
    private final AdminFrame frame;
    private final HomePage home;

    CompositionPages(WebParts parts, HomeBlocks blocks) {
        this.parts = parts;
        this.blocks = blocks;
        this.repository = new HomeRepository(parts.database());
        this.frame = new AdminFrame(parts.messages());
        this.home = new HomePage(parts);
    }

    Response show(CoreRequest request) {
        return page(request, blocks.composition(), repository.version(), false, List.of());
    }

    Response preview(CoreRequest request) {
        return home.preview(request.locale(), typed(request));
    }

    /** Moves a block in the form, or saves the whole. */
    Response change(CoreRequest request) {
        HomeComposition typed = typed(request);
        Optional<String> up = request.form(UP);
        Optional<String> down = request.form(DOWN);
        if (up.isPresent() || down.isPresent()) {
            String code = up.or(() -> down).orElse("");
            HomeComposition moved = typed.blocks().stream()
                    .filter(block -> block.key().code().equals(code))
                    .findFirst()
                    .map(block -> typed.move(block.key(), up.isPresent()))
                    .orElse(typed);
            return page(request, moved, request.form(VERSION).orElse(""), true, List.of());
        }
        return typed.equals(blocks.composition()) || save(request, typed)
                ? new Response.Redirect(PATH + AdminFrame.DONE)
                : outdated(request, typed);
    }

    private boolean save(CoreRequest request, HomeComposition composition) {
        return parts.database().write(handle -> {
            boolean saved =
                    repository.save(handle, composition, request.form(VERSION).orElse(""));
            if (saved) {
                parts.identity()
                        .audit()
                        .append(handle, "", AuditEntry.of(CoreAudit.HOME_COMPOSED, request.actor(), PATH));
            }
            return saved;
        });
    }

    /** Keeps what was chosen in the form and tells how the page is now; saving once more replaces it knowingly. */
    private Response outdated(CoreRequest request, HomeComposition typed) {
        List<String> now = blocks.composition().blocks().stream()
                .filter(block -> block.choice().shown())
                .map(block -> line(block, request.locale(), false, false).title())
                .toList();
        return page(request, typed, repository.version(), false, now).status(OUTDATED);
    }

    /** Returns what the form says; blocks that it does not name, because they came since, stand where they usually do. */
    private HomeComposition typed(CoreRequest request) {
        HomeComposition now = blocks.composition();
        Set<String> shown = new HashSet<>(request.formAll(SHOWN));
        List<BlockChoice> choices = new ArrayList<>();
        for (String code : request.formAll(BLOCK)) {
            now.blocks().stream()
                    .filter(block -> block.key().code().equals(code))
                    .findFirst()
                    .map(Placed::choice)
                    .map(choice -> choice.shown(shown.contains(code)).items(items(request, code, choice.items())))
                    .ifPresent(choices::add);
        }
        return HomeComposition.of(now.blocks().stream().map(Placed::declared).toList(), choices);
    }

    private static int items(CoreRequest request, String code, int otherwise) {
        return request.form(ITEMS + code)
                .filter(text -> text.matches("[1-5]"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    private Page page(
            CoreRequest request, HomeComposition composition, String version, boolean changed, List<String> colleague) {
        Locale locale = request.locale();
        List<Placed> open = composition.blocks().stream().filter(Placed::isOpen).toList();
        List<Placed> others =
                composition.blocks().stream().filter(block -> !block.isOpen()).toList();
        return frame.page(locale, "admin/home", PATH, "portal.home.title")
                .with("open", lines(open, locale))
                .with("others", lines(others, locale))
                .with("version", version)
                .with("changed", changed)
                .with("colleague", colleague);
    }

    private List<Line> lines(List<Placed> part, Locale locale) {
        List<Line> lines = new ArrayList<>();
        for (int index = 0; index < part.size(); index++) {
            lines.add(line(part.get(index), locale, index == 0, index == part.size() - 1));
        }
        return lines;
    }

    private Line line(Placed block, Locale locale, boolean first, boolean last) {
        Optional<View> view =
                block.declared().block().isEmpty() ? Optional.empty() : blocks.view(block.declared(), locale);
        return new Line(
                block.key().code(),
                title(block, view, locale),
                source(block, locale),
                view.isEmpty() && block.declared().block().isPresent(),
                block.choice().shown(),
                Integer.toString(block.choice().items()),
                view.filter(shown -> !shown.items().isEmpty()).isPresent(),
                block.declared().block().isEmpty()
                        ? FreeTextPages.PATH + "/" + block.key().name()
                        : "",
                first,
                last);
    }

    private String title(Placed block, Optional<View> view, Locale locale) {
        if (block.declared().block().isEmpty()) {
            return block.choice().text().title(locale);
        }
        if (block.declared().plugin().isEmpty()) {
            return parts.messages().format(locale, "portal." + block.key().name());
        }
        return view.map(View::title).orElseGet(() -> source(block, locale));
    }

    private String source(Placed block, Locale locale) {
        Optional<InstalledPlugin> plugin = block.declared().plugin();
        return plugin.map(found -> found.messages().format(locale, "plugin.name"))
                .orElseGet(() -> parts.messages()
                        .format(locale, block.declared().block().isEmpty() ? "portal.text" : "portal.site"));
    }
}
