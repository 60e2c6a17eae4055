#include "matching/measures/trade_sizes.hpp"

#include "matching/text/numbers.hpp"

#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr double kLeastModule = 0.05;
constexpr double kMostModule = 100;
constexpr double kLeastCircle = 5;
constexpr double kMostCircle = 1500;
constexpr std::size_t kWordsBetween = 4;  ///< "Modul: von ca. 1"

bool names_module(std::string_view word) {
    return one_of(
        word,
        {"modul",
         "module",
         "moduln",
         "modulen",
         "modulbereich",
         "modulgroesse",
         "modulgroessen",
         "modules",
         "mod"}
    );
}

bool names_circle(const Tokens& tokens, std::size_t at) {
    const std::string_view word = tokens.text(at);
    return one_of(
               word,
               {"umkreis",
                "umkreise",
                "umkreisdurchmesser",
                "huellkreis",
                "huellkreise",
                "huellkreisdurchmesser",
                "umhuellungskreis"}
           ) ||
           (one_of(word, {"circle", "circles", "kreis"}) && at > 0 &&
            (tokens.text(at - 1).starts_with("circumscrib") ||
             tokens.text(at - 1).starts_with("umschrieb") ||
             tokens.text(at - 1).starts_with("umschreib")));
}

class TradeSizeReader {
public:
    explicit TradeSizeReader(Tokens& tokens) : tokens_(tokens) {}

    TradeSizes read() {
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (!tokens_.word(at) || !tokens_.free(at)) {
                continue;
            }
            const bool module = names_module(tokens_.text(at));
            if (!module && !names_circle(tokens_, at)) {
                continue;
            }
            std::optional<Range>& field = module ? sizes_.module : sizes_.circle;
            if (!field) {
                field = behind(at, module);
            }
        }
        return sizes_;
    }

private:
    bool up_to(std::size_t at) const {
        return tokens_.is(at, Means::up_to) ||
               (tokens_.word(at, "to") && at > 0 && tokens_.word(at - 1, "up"));
    }

    bool from(std::size_t at) const {
        return tokens_.is(at, Means::from) || tokens_.word(at, "from");
    }

    /// What stands behind the name, its limit word there or in front: "bis Modul 12".
    std::optional<Range> behind(std::size_t name, bool module) {
        bool most = name > 0 && (up_to(name - 1) ||
                                 (name > 1 && up_to(name - 2) && tokens_.word(name - 1, "zu")));
        bool least = name > 0 && from(name - 1);
        std::size_t at = name + 1;
        for (std::size_t words = 0; words < kWordsBetween && !tokens_.digits(at); ++words, ++at) {
            most = most || up_to(at);
            least = least || from(at);
            const bool between = up_to(at) || from(at) || tokens_.is(at, Means::about) ||
                                 tokens_.is(at, Means::diameter) || tokens_.sign(at, ':') ||
                                 tokens_.sign(at, '=') || tokens_.sign(at, '.') ||
                                 tokens_.sign(at, '\x01') || tokens_.word(at, "von") ||
                                 tokens_.word(at, "zu") || tokens_.word(at, "up") ||
                                 tokens_.word(at, "of") || tokens_.word(at, "diameter");
            if (!between) {
                return std::nullopt;
            }
        }
        const std::optional<Number> first = number_at(tokens_, at);
        if (!first || (module && tokens_.glued(at))) {
            return std::nullopt;
        }
        std::size_t next = first->next;
        bool unit = tokens_.is(next, Means::length_unit);
        std::optional<Number> second;
        const std::size_t joint = next + (unit ? 1 : 0);
        if (tokens_.sign(joint, '-') || tokens_.is(joint, Means::up_to) ||
            tokens_.word(joint, "to")) {
            second = number_at(tokens_, joint + 1);
            if (second) {
                next = second->next;
                unit = tokens_.is(next, Means::length_unit);
            }
        }
        const double scale = unit ? tokens_[next].amount : 1;
        if (!possible(module, unit, first->value * scale, next)) {
            return std::nullopt;
        }
        tokens_.claim(name, next + (unit ? 1 : 0), Claim::size);
        if (second && second->value > first->value) {
            return Range{first->value * scale, second->value * scale};
        }
        const double value = first->value * scale;
        return most    ? Range{std::nullopt, value}
               : least ? Range{value, std::nullopt}
                       : Range{value, value};
    }

    /// "3 Module 20 Tage", "Umkreis 50 km" are none.
    bool possible(bool module, bool unit, double value, std::size_t next) const {
        if (module) {
            return value >= kLeastModule && value <= kMostModule &&
                   !tokens_.is(next, Means::year) && !tokens_.is(next, Means::piece) &&
                   !tokens_.is(next, Means::mass_unit) && (!unit || tokens_[next].amount == 1);
        }
        return value >= kLeastCircle && value <= kMostCircle && (unit || !tokens_.word(next, "km"));
    }

    Tokens& tokens_;
    TradeSizes sizes_;
};

}  // namespace

TradeSizes take_trade_sizes(Tokens& tokens) {
    return TradeSizeReader(tokens).read();
}

}  // namespace clusterlotse::matching
