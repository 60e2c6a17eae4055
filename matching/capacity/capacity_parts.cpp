#include "matching/capacity/capacity_parts.hpp"

#include "matching/capacity/capacity_pieces.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::matching {
namespace {

class PartReader {
public:
    PartReader(const Lexicon& lexicon, std::vector<CapacityPiece> pieces)
        : lexicon_(lexicon), pieces_(std::move(pieces)) {}

    std::vector<CapacityPart> read() {
        gather();
        inherit();
        std::vector<CapacityPart> result;
        for (Group& group : groups_) {
            result.push_back(std::move(group.part));
        }
        return result;
    }

private:
    struct Group {
        CapacityPart part;
        std::uint32_t line = 0;          ///< of its process
        std::vector<FoundTime> heading;  ///< a time that stood in a line above
    };

    /// Takes the piece's work in; words without a process tell of all works of the part.
    void add_works(const CapacityPiece& piece, CapacityPart& part) const {
        if (piece.processes.empty()) {
            if (part.works.empty() && !piece.words.empty()) {
                part.works.emplace_back();
            }
            for (CapacityPart::Work& work : part.works) {
                work.words.insert(work.words.end(), piece.words.begin(), piece.words.end());
            }
            return;
        }
        std::vector<std::string> before;
        if (!part.works.empty() && !part.has_process()) {
            before = std::move(part.works.front().words);
            part.works.clear();
        }
        std::vector<Id> all = piece.processes;
        for (const CapacityPart::Work& work : part.works) {
            all.push_back(work.process);
        }
        drop_general(lexicon_, all);
        std::erase_if(part.works, [&](const CapacityPart::Work& work) {
            const bool general = std::find(all.begin(), all.end(), work.process) == all.end();
            if (general) {
                before.insert(before.end(), work.words.begin(), work.words.end());
            }
            return general;
        });
        bool kept = false;
        for (const Id id : piece.processes) {
            const bool known = std::any_of(
                part.works.begin(),
                part.works.end(),
                [&](const CapacityPart::Work& work) { return work.process == id; }
            );
            if (!known && std::find(all.begin(), all.end(), id) != all.end()) {
                part.works.push_back({id, before});
                auto& words = part.works.back().words;
                words.insert(words.end(), piece.words.begin(), piece.words.end());
                kept = true;
            }
        }
        if (!kept) {
            auto& words = part.works.back().words;
            words.insert(words.end(), piece.words.begin(), piece.words.end());
        }
    }

    void add(const CapacityPiece& piece, Group& group) const {
        CapacityPart& part = group.part;
        if (!part.has_process()) {
            if (!piece.processes.empty() && !part.times.empty() && piece.line != group.line) {
                group.heading = part.times;
            }
            group.line = piece.line;
        }
        add_works(piece, part);
        part.hours.insert(part.hours.end(), piece.hours.begin(), piece.hours.end());
        part.times.insert(part.times.end(), piece.times.begin(), piece.times.end());
    }

    void close(Group& group) {
        CapacityPart& part = group.part;
        // "Drehen KW 14: 30 h, KW 15: 20 h"
        if (part.works.empty() && !part.times.empty() && !groups_.empty() &&
            groups_.back().line == group.line) {
            part.works = groups_.back().part.works;
        }
        if (!part.works.empty() || !part.hours.empty() || !part.times.empty()) {
            groups_.push_back(std::move(group));
        }
        group = {};
    }

    void gather() {
        Group group;
        for (const CapacityPiece& piece : pieces_) {
            const CapacityPart& part = group.part;
            const bool started = part.has_process();
            const bool work = !piece.processes.empty();
            const bool another = work && (piece.facts() || piece.line != group.line);
            const bool again = (!piece.hours.empty() && !part.hours.empty()) ||
                               (!piece.times.empty() && !part.times.empty() &&
                                !continues(part.times.back(), piece));
            if (started && (another || again)) {
                close(group);
            }
            add(piece, group);
        }
        close(group);
    }

    /// "von Montag, bis Mittwoch", "Montag und Dienstag": one time in two pieces.
    static bool continues(const FoundTime& time, const CapacityPiece& piece) {
        const FoundTime& next = piece.times.front();
        return !time.last || !next.first ||
               (piece.hours.empty() && std::chrono::sys_days(*next.first) <=
                                           std::chrono::sys_days(*time.last) + std::chrono::days(1)
               );
    }

    void inherit() {
        for (std::size_t at = 0; at < groups_.size(); ++at) {
            Group& group = groups_[at];
            if (!group.part.times.empty()) {
                continue;
            }
            const auto same_line = [&](const Group& other) {
                return other.line == group.line && !other.part.times.empty();
            };
            const auto next = std::find_if(
                groups_.begin() + static_cast<std::ptrdiff_t>(at), groups_.end(), same_line
            );
            if (next != groups_.end()) {
                group.part.times = next->part.times;
                continue;
            }
            for (std::size_t before = at; before-- > 0;) {
                const Group& other = groups_[before];
                if (same_line(other) || !other.heading.empty()) {
                    group.part.times = same_line(other) ? other.part.times : other.heading;
                    break;
                }
            }
        }
        // A time alone was the heading, or the last word, of the others.
        if (groups_.size() > 1) {
            std::erase_if(groups_, [](const Group& group) {
                return !group.part.has_process() && group.part.hours.empty();
            });
        }
    }

    const Lexicon& lexicon_;
    std::vector<CapacityPiece> pieces_;
    std::vector<Group> groups_;
};

}  // namespace

std::vector<CapacityPart> capacity_parts(
    const Lexicon& lexicon, std::string_view text, Date today
) {
    return PartReader(lexicon, capacity_pieces(lexicon, text, today)).read();
}

}  // namespace clusterlotse::matching
