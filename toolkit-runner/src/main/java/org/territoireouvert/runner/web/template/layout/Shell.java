package org.territoireouvert.runner.web.template.layout;

import java.util.List;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.web.asset.Assets;

/**
 * What header and footer say of the instance.
 *
 * @param instance that it was made from
 * @param address lines of the postal address, possibly none
 * @param phone as people write it, empty when unknown
 * @param phoneAddress the same as an address {@code tel:}
 * @param accessibilityKey message that says the state of accessibility
 * @param logo address of the picture
 * @param styleSheet address of the style sheet
 * @param theme address of the colours
 * @param territories address of the script that suggests territories
 */
public record Shell(
        Instance instance,
        List<String> address,
        String phone,
        String phoneAddress,
        String accessibilityKey,
        String logo,
        String styleSheet,
        String theme,
        String territories) {

    /** Returns what all pages of the site share. */
    public static Shell of(Instance instance, Assets assets) {
        String phone = instance.text(Text.PHONE);
        return new Shell(
                instance,
                instance.text(Text.ADDRESS)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                phone,
                "tel:" + phone.replaceAll("[^0-9+]", ""),
                "footer.accessibility." + accessibility(instance.text(Text.ACCESSIBILITY_STATE)),
                assets.address("logo"),
                assets.address("territoire.css"),
                assets.address("theme.css"),
                assets.address("territories.js"));
    }

    /** Without a valid audit a site counts as not compliant (RGAA 4.1.2). */
    private static String accessibility(String state) {
        return state.equals("total") || state.equals("partial") ? state : "none";
    }
}
