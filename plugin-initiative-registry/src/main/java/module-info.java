/** Registry of territorial initiatives. It exports nothing: other plugins hear of it by its events. */
module org.territoireouvert.initiatives {
    requires static org.jspecify;
    requires org.territoireouvert.api;
    requires org.apache.commons.csv;

    provides org.territoireouvert.api.ToolkitPlugin with
            org.territoireouvert.initiatives.InitiativeRegistryPlugin;
}
