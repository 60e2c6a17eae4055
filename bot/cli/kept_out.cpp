#include "bot/cli/kept_out.hpp"

#include "commands/discretion/ruled_out_firms.hpp"

#include <algorithm>

namespace clusterlotse::cli {

NeedRead read_need(
    const matching::Engine& engine,
    const std::string& text,
    const std::vector<std::string>& firm_names,
    Date today,
    Language language
) {
    NeedRead read{text, engine.understand(text, today, language)};
    const std::vector<commands::RuledOut> places =
        commands::kept_from_firms(engine, text, [&](const auto&) { return firm_names; });
    if (places.empty()) {
        return read;
    }
    std::vector<std::string> excluded = std::move(read.understood.excluded_firms);
    std::vector<Wording> wording;
    for (const Wording& known : read.understood.wording) {
        if (known.field == "excluded_firms") {
            wording.push_back(known);
        }
    }
    read.text = commands::work_without(text, places);
    read.understood = engine.understand(read.text, today, language);
    for (const commands::RuledOut& place : places) {
        for (const std::string& firm : place.firms) {
            const bool known = std::ranges::any_of(excluded, [&](const std::string& other) {
                return firm == other || firm == "Firma " + other || firm == "Fa. " + other ||
                       firm == "Fa " + other;
            });
            if (!known) {
                excluded.push_back(firm);
                wording.push_back({"excluded_firms", firm});
            }
        }
    }
    std::erase_if(read.understood.wording, [](const Wording& known) {
        return known.field == "excluded_firms";
    });
    read.understood.excluded_firms = std::move(excluded);
    read.understood.wording.insert(read.understood.wording.end(), wording.begin(), wording.end());
    return read;
}

}  // namespace clusterlotse::cli
