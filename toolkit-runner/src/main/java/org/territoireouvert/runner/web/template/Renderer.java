package org.territoireouvert.runner.web.template;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.template.layout.Frame;
import org.territoireouvert.runner.web.template.layout.Section;

/** Writes whole pages. Safe for all threads. */
public interface Renderer {

    /**
     * Writes a page in the site's layout.
     *
     * @param owner whose template and messages are used; empty for a page of the runtime
     * @param page what to show
     * @param sections what stands below the page's template, in order
     * @param frame of the request
     * @return the HTML document
     * @throws TemplateException when the template is missing, wrong or its model fails; it names template, line and column
     */
    String render(Optional<InstalledPlugin> owner, Page page, List<Section> sections, Frame frame);

    /** Writes a page without sections. */
    default String render(Optional<InstalledPlugin> owner, Page page, Frame frame) {
        return render(owner, page, List.of(), frame);
    }
}
