#include "commands/digest/digest_screen.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

static_assert(kScreenLines >= kFixedLines + 2 * kDigestSections);

void fill_screen(DigestSections& sections, DigestContent& content) {
    // A standing search can wait for an edition with room.
    if (std::ranges::none_of(sections, [](const auto& lines) { return lines.empty(); })) {
        sections[static_cast<std::size_t>(DigestSection::partners)].clear();
    }
    std::array<std::size_t, kDigestSections> taken{};
    std::size_t left = kScreenLines - kFixedLines;
    for (std::size_t i = 0; i < kDigestSections; ++i) {
        if (!sections[i].empty()) {
            taken[i] = 1;
            left -= 2;  // with its heading
        }
    }
    for (std::size_t i = 0; i < kDigestSections; ++i) {
        const std::size_t most = std::min(sections[i].size(), kMostItems[i]);
        const std::size_t more = std::min(most - taken[i], left);
        taken[i] += more;
        left -= more;
    }
    for (std::size_t i = 0; i < kDigestSections; ++i) {
        content.left_out[i] = sections[i].size() - taken[i];
        sections[i].resize(taken[i]);
        std::ranges::move(sections[i], std::back_inserter(content.lines));
    }
}

bool DigestContent::worth_sending(Wanted wanted) const {
    return std::ranges::any_of(lines, [&](const DigestLine& line) {
        const bool match =
            line.kind == storage::ItemKind::fitting || line.kind == storage::ItemKind::search;
        return line.fresh && (wanted == Wanted::everything || (wanted == Wanted::matches && match));
    });
}

}  // namespace clusterlotse::commands
