#include "matching/measures/size_products.hpp"

#include "matching/measures/size_factors.hpp"
#include "matching/measures/size_signs.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace clusterlotse::matching {
namespace {

constexpr double kThickestWall = 30;

bool separator(const Tokens& tokens, std::size_t at, bool slash) {
    return times(tokens, at) || (slash && tokens.sign(at, '/'));
}

bool round_number(double value) {
    return value == static_cast<double>(static_cast<long>(value));
}

}  // namespace

std::size_t read_product(Tokens& tokens, std::size_t at, const Shape& shape, Measures& measures) {
    if (at > 0 && tokens.glued(at) && tokens.word(at - 1) && !tokens.word(at - 1, "x")) {
        return 0;  // "DC01x2": the digits of a name
    }
    SizeFactors factors;
    std::size_t count = 0;
    std::size_t next = at;
    bool slash_first = false;  // "140/118 x 22"
    const bool slash = [&] {
        const std::optional<Number> first = number_at(tokens, at);
        return first && tokens.sign(first->next, '/');
    }();
    while (count < factors.size()) {
        const std::optional<SizeFactor> factor = size_factor_at(tokens, next);
        if (!factor) {
            break;
        }
        factors[count++] = *factor;
        if (!separator(tokens, factor->next, slash) || count == factors.size()) {
            break;
        }
        if (count == 1) {
            slash_first = tokens.sign(factor->next, '/');
        } else {
            slash_first = slash_first && times(tokens, factor->next);
        }
        next = factor->next + 1;
    }
    // "6 x Ø 20 H7": how many holes or parts of that diameter.
    const std::optional<Number> first = number_at(tokens, at);
    const bool of_diameter =
        first && times(tokens, first->next) && tokens.sign(first->next + 1, '\x01');
    if (count < 2 || (of_diameter && factors[0].value < factors[1].value)) {
        return 0;
    }
    next = factors[count - 1].next;
    const bool counted = tokens.is(next, Means::piece) || tokens.is(next, Means::mass_unit);
    if (slash && (count < 3 || counted || factors[0].value < 5 || factors[1].value < 5 ||
                  !round_number(factors[0].value))) {
        return 0;
    }
    if (counted ||
        (count == 2 && factors[0].value < 5 && factors[1].value < 5 && !factors[1].unit)) {
        return 0;
    }
    if (machine_room_before(tokens, at)) {
        tokens.claim(at, next, Claim::reference);
        return next;
    }
    // "2 x 8,4 m" of a beam: how many, then how long.
    if (count == 2 && !frame_before(tokens, at) && (shape.section || shape.tube || shape.beam) &&
        !factors[0].unit && factors[1].unit && factors[1].scale == 1000 &&
        round_number(factors[0].value) && factors[0].value <= 50 && tokens.digits(at) &&
        tokens.text(at).size() <= 2) {
        const double length = factors[1].value * 1000;
        if (keep(measures.sizes.length, length, length)) {
            measures.note("length", tokens.original(at, next));
        }
        if (!measures.quantity) {
            measures.quantity = Quantity{factors[0].value, "piece", {}, {}};
            measures.note("quantity", tokens.original(at, next));
        }
        tokens.claim(at, next, Claim::size);
        return next;
    }
    const double scale = factors[count - 1].unit                      ? factors[count - 1].scale
                         : said_of_metres(tokens, at, factors, count) ? 1000
                                                                      : 1;
    std::array<double, 3> sizes{};
    for (std::size_t i = 0; i < count; ++i) {
        sizes[i] = factors[i].value * (factors[i].unit ? factors[i].scale : scale);
    }
    const std::string words = tokens.original(at, next);
    const auto set = [&](std::optional<Range> Sizes::*field, const char* name, double value) {
        if (keep(measures.sizes.*field, value, value)) {
            measures.note(name, words);
        }
    };
    const bool fits = factors[0].fit || factors[1].fit ||
                      (count == 2 && !shape.sheet && !shape.tube && !shape.section &&
                       (round_part_before(tokens, at) || turned(tokens)));
    const std::string order = order_before(tokens, at);
    const bool two_diameters = count == 3 && sizes[0] != sizes[1] && !shape.section &&
                               !shape.tube && !shape.fastener &&
                               std::max(sizes[0], sizes[1]) <= 8 * std::min(sizes[0], sizes[1]);
    const bool washer = two_diameters && washer_before(tokens, at);
    const bool ring = two_diameters && !washer &&
                      ((slash_first && sizes[0] > sizes[1]) || ring_before(tokens, at));
    if (order.size() == count) {
        for (std::size_t i = 0; i < count; ++i) {
            const char letter = order[i];
            const bool depth = letter == 't' && sizes[i] > kThickestWall;
            if (letter == 'l' || depth) {
                set(&Sizes::length, "length", sizes[i]);
            } else if (letter == 'b' || letter == 'w') {
                set(&Sizes::width, "width", sizes[i]);
            } else if (letter == 'h') {
                set(&Sizes::height, "height", sizes[i]);
            } else {
                set(letter == 'd' && i == 0 ? &Sizes::diameter : &Sizes::thickness,
                    letter == 'd' && i == 0 ? "diameter" : "thickness",
                    sizes[i]);
            }
        }
    } else if (washer || ring) {
        const double thin = sizes[2];
        set(&Sizes::diameter, "diameter", std::max(sizes[0], sizes[1]));
        set(washer ? &Sizes::thickness : &Sizes::length, washer ? "thickness" : "length", thin);
    } else if (count == 2 && !shape.section && !shape.tube && sizes[1] <= kThickestWall / 3 && sizes[1] * 3 <= sizes[0] && tube_before(tokens, at)) {
        set(&Sizes::diameter, "diameter", sizes[0]);
        set(&Sizes::thickness, "thickness", sizes[1]);
    } else if (count == 2 && flat_before(tokens, at) && sizes[1] < sizes[0]) {
        set(&Sizes::width, "width", sizes[0]);
        set(&Sizes::thickness, "thickness", sizes[1]);
    } else if (fits) {
        const double outer = count == 3 ? std::max(sizes[0], sizes[1]) : sizes[0];
        set(&Sizes::diameter, "diameter", outer);
        set(&Sizes::length, "length", sizes[count - 1]);
    } else if ((shape.section || (count == 3 && sizes[2] * 5 <= sizes[1] && section_letter_before(tokens, at)) || (shape.tube && count == 3 && sizes[2] * 5 <= sizes[1] && sizes[0] >= sizes[1] && sizes[0] <= 3 * sizes[1])) && count >= 2 && sizes[count - 1] <= kThickestWall && sizes[0] <= 600) {
        // "Gestell 2200 x 1400 aus Rohr 80x80x4": the frame counts, not what it is made of.
        const Sizes& known = measures.sizes;
        const bool of_frame =
            known.length && known.width && known.width->max.value_or(0) >= 3 * sizes[0];
        if (!of_frame && !made_of_section_before(tokens, at)) {
            set(&Sizes::width, "width", sizes[0]);
            if (count == 3) {
                set(&Sizes::height, "height", sizes[1]);
            }
        }
        set(&Sizes::thickness, "thickness", sizes[count - 1]);
    } else if (shape.tube && sizes[1] <= kThickestWall && sizes[1] * 3 <= sizes[0]) {
        set(&Sizes::diameter, "diameter", sizes[0]);
        set(&Sizes::thickness, "thickness", sizes[1]);
        if (count == 3) {
            set(&Sizes::length, "length", sizes[2]);
        }
    } else if (count == 3) {
        const bool thin = sizes[2] <= 30 && sizes[2] * 5 <= std::min(sizes[0], sizes[1]);
        const bool thin_first = !thin && sizes[0] <= 30 &&
                                sizes[0] * 5 <= std::min(sizes[1], sizes[2]) &&
                                (shape.sheet || sizes[0] <= 10);
        if (thin_first) {
            std::rotate(sizes.begin(), sizes.begin() + 1, sizes.end());
        }
        // "Rohr 100x100x5, je 2400 x 1200 x 900": the frame counts, not what it is made of.
        Sizes& known = measures.sizes;
        if (known.thickness && known.width && known.width->max.value_or(0) * 3 <= sizes[1]) {
            known.width.reset();
            known.height.reset();
            known.length.reset();
        }
        set(&Sizes::length, "length", sizes[0]);
        set(&Sizes::width, "width", sizes[1]);
        if (thin || thin_first) {
            set(&Sizes::thickness, "thickness", sizes[2]);
        } else {
            set(&Sizes::height, "height", sizes[2]);
        }
    } else {
        set(&Sizes::length, "length", sizes[0]);
        set(&Sizes::width, "width", sizes[1]);
    }
    tokens.claim(at, next, Claim::size);
    return next;
}

}  // namespace clusterlotse::matching
