package org.territoireouvert.runner.instance;

import org.territoireouvert.api.settings.SiteNotices;
import org.territoireouvert.runner.instance.Instance.Text;

/** Reads from the instance whether the obligatory pages are filled in. */
public record InstanceNotices(InstanceStore instance) implements SiteNotices {

    @Override
    public boolean namesDataProtectionOfficer() {
        return isWritten(Text.DATA_PROTECTION_OFFICER);
    }

    @Override
    public boolean declaresAccessibility() {
        return isWritten(Text.ACCESSIBILITY_STATE);
    }

    private boolean isWritten(Text text) {
        return !instance.current().text(text).isBlank();
    }
}
