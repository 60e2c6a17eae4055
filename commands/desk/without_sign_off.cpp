#include "commands/desk/bare_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "gruß verkauf stab blech stahlkontor oggersheim" is a greeting and who greets, whatever words of
/// the trade his name has; a firm may be named without its legal form.
std::string without_own_names(std::string line, const std::vector<std::string>& names) {
    static const RE2 form(R"((?: (?:gmbh|mbh|ag|kg|ohg|gbr|ug|ltd|inc|se|co|& ?co))+$)");
    for (const std::string& name : names) {
        std::string own = bare_words(name);
        RE2::Replace(&own, form, "");
        const std::size_t at = own.empty() ? std::string::npos : line.find(" " + own);
        const std::size_t end = at + 1 + own.size();
        if (at != std::string::npos && (end == line.size() || line[end] == ' ')) {
            line.erase(at, end - at);
        }
    }
    return line;
}

}  // namespace

std::string_view without_sign_off(std::string_view text, const std::vector<std::string>& names) {
    static const RE2 greeting(
        R"((?:mit )?(?:freundlichen?|besten?|vielen?|lieben?|schönen?|herzlichen?|kind|best|many|warm)? ?(?:grüßen?|gruß|gruss|gruessen?|regards|wishes|mfg|vg|lg)(?: aus [\pL ]+)?)"
    );
    std::string_view rest = trimmed(text);
    while (true) {
        const auto end = rest.rfind('\n');
        if (end == std::string_view::npos) {
            return rest;
        }
        const std::string last = bare_words(rest.substr(end + 1));
        const bool own = std::ranges::any_of(names, [&](const std::string& name) {
            return !name.empty() && bare_words(name) == last;
        });
        if (!own && !says_only(last, greeting) &&
            !says_only(without_own_names(last, names), greeting)) {
            return rest;
        }
        rest = trimmed(rest.substr(0, end));
    }
}

}  // namespace clusterlotse::commands
