/** A plugin of Territoire ouvert. */
module ${package} {
    requires org.territoireouvert.api;

    provides org.territoireouvert.api.ToolkitPlugin with
            ${package}.${className}Plugin;
}
