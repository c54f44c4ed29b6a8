package org.territoireouvert.runner.web.content;

import java.util.Optional;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.template.layout.Section;

/** Something that the runtime shows below the page of a content: its files, its links, its discussion. */
@FunctionalInterface
public interface ContentPart {

    /** Returns what is shown to who asks; empty when there is nothing, or when the type does not offer it. */
    Optional<Section> of(DeclaredContent content, CoreRequest request);
}
