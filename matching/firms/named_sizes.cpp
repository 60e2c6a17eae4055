#include "matching/firms/named_sizes.hpp"

#include "matching/measures/measure_words.hpp"
#include "matching/text/numbers.hpp"

#include <string_view>

namespace clusterlotse::matching {
namespace {

/// Letters of axes with a number behind them.
std::size_t axes_in(const Tokens& tokens) {
    std::size_t axes = 0;
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        const std::string_view axis = tokens.text(at);
        axes += tokens.word(at) && (axis == "x" || axis == "y" || axis == "z") ? 1 : 0;
    }
    return axes;
}

/// "Draht 0,1 - 0,3 mm", "wire diameter 2 to 12 mm": a measure of the wire, which limits what is
/// made of wire and nothing that is cut with it.
std::optional<Range> take_wire(Tokens& tokens) {
    std::optional<Range> wire;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens.word(at) || !names_wire(tokens.text(at))) {
            continue;
        }
        std::size_t value = at + 1;
        for (int words = 0; words < 4 && !tokens.digits(value); ++words) {
            if (!tokens.is(value, Means::diameter) && !tokens.is(value, Means::up_to) &&
                !tokens.is(value, Means::from) && !tokens.is(value, Means::thickness) &&
                !tokens.sign(value, '\x01') && !tokens.sign(value, ':') &&
                !tokens.word(value, "von") && !tokens.word(value, "from")) {
                break;
            }
            ++value;
        }
        if (!tokens.digits(value)) {
            continue;
        }
        const bool up_to = tokens.is(value - 1, Means::up_to) || tokens.is(value - 2, Means::up_to);
        const std::optional<Span> span = span_at(tokens, value, Means::length_unit);
        if (!span || !span->unit) {
            continue;
        }
        if (span->low != span->high) {
            wire = Range{span->low, span->high};
        } else if (up_to) {
            wire = Range{std::nullopt, span->high};
        }
        tokens.claim(value, span->next, Claim::size);
    }
    return wire;
}

/// "X 1200 Y 600 Z 500", "X=1.200 mm".
void take_axes(Tokens& tokens, Sizes& sizes) {
    const bool several = axes_in(tokens) > 1;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::string_view axis = tokens.text(at);
        if (!tokens.word(at) || (axis != "x" && axis != "y" && axis != "z")) {
            continue;
        }
        std::size_t value = at + 1;
        while (tokens.sign(value, ':') || tokens.sign(value, '=') || tokens.sign(value, '-')) {
            ++value;
        }
        // "Zink Z410": the name of a metal.
        if (!several && tokens.digits(at + 1) && tokens.glued(at + 1)) {
            continue;
        }
        // Between two sizes an x multiplies.
        const bool behind_size =
            at > 0 && (tokens.digits(at - 1) || tokens.is(at - 1, Means::length_unit) ||
                       tokens.is(at - 1, Means::length) || tokens.is(at - 1, Means::width) ||
                       tokens.is(at - 1, Means::height) || tokens.is(at - 1, Means::diameter));
        if (!tokens.digits(value) || (axis == "x" && behind_size)) {
            continue;
        }
        const std::optional<Span> span = span_at(tokens, value, Means::length_unit);
        if (!span || !span->high) {
            continue;
        }
        std::optional<Range>& field = axis == "x"   ? sizes.length
                                      : axis == "y" ? sizes.width
                                                    : sizes.height;
        keep(field, std::nullopt, span->high);
        tokens.claim(at, span->next, Claim::size);
        at = span->next - 1;
    }
}

/// "1 x 1.250-kg-Lufthammer, 2 x 800 t": how many machines there are measures nothing.
void claim_machine_counts(Tokens& tokens) {
    constexpr double kMostMachines = 50;
    for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
        const std::optional<Number> count =
            tokens.free(at) && tokens.digits(at) ? number_at(tokens, at) : std::nullopt;
        if (!count || count->value > kMostMachines || !tokens.word(count->next, "x") ||
            !tokens.digits(count->next + 1)) {
            continue;
        }
        const std::optional<Number> size = number_at(tokens, count->next + 1);
        std::size_t unit = size ? size->next : tokens.size();
        unit += tokens.sign(unit, '-') ? 1 : 0;
        if (tokens.is(unit, Means::mass_unit) || tokens.word(unit, "kn") ||
            tokens.word(unit, "kj")) {
            tokens.claim(at, count->next + 1, Claim::amount);
        }
    }
}

/// "drehen bis 300 Durchmesser": the name stands behind, and no unit.
void take_bare_diameter(Tokens& tokens, Sizes& sizes) {
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        if (!tokens.free(at) || !tokens.digits(at) || (at > 0 && tokens.digits(at - 1))) {
            continue;
        }
        const std::optional<Number> number = number_at(tokens, at);
        if (number && tokens.word(number->next) &&
            one_of(tokens.text(number->next), {"durchmesser", "drehdurchmesser", "diameter"}) &&
            !tokens.digits(number->next + 1)) {
            keep(sizes.diameter, number->value, number->value);
            tokens.claim(at, number->next + 1, Claim::size);
        }
    }
}

}  // namespace

std::optional<Range> take_named_sizes(Tokens& tokens, Sizes& sizes) {
    const std::optional<Range> wire = take_wire(tokens);
    claim_machine_counts(tokens);
    take_bare_diameter(tokens, sizes);
    take_axes(tokens, sizes);
    return wire;
}

}  // namespace clusterlotse::matching
