#include "commands/capacity/capacity_talker.hpp"

#include "commands/capacity/capacity_firms.hpp"
#include "commands/capacity/capacity_notes.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace clusterlotse::commands {

namespace {

/// An answer to "which process?" is shorter than this.
constexpr std::size_t kShortAnswer = 80;

}  // namespace

using matching::OfferedCapacity;
using storage::FreeCapacity;

CapacityTalker::CapacityTalker(Office& office, const Request& request)
    : office_(office),
      request_(request),
      today_(local_date(office.clock.now(), office.settings.cluster.timezone)),
      own_(capacities_of(office, request.speaker, today_)) {}

void CapacityTalker::take_back(const TakenBack& said) {
    std::vector<FreeCapacity> taken;
    if (said.number) {
        std::ranges::copy_if(own_, std::back_inserter(taken), [&](const FreeCapacity& one) {
            return one.id == *said.number;
        });
    } else if (said.all || own_.size() == 1) {
        taken = own_;
    } else {
        taken = newest();
        if (taken.size() != 1) {
            taken.clear();
        }
    }
    if (taken.empty()) {
        list_capacities(office_, request_, true);
    } else {
        take_capacities_back(office_, request_, taken);
    }
}

bool CapacityTalker::take_back_named(const std::string& words) {
    const auto said = matching::capacities_in(words, today_, office_.vocabulary);
    if (said.size() != 1) {
        return false;
    }
    const OfferedCapacity& gone = said.front();
    const bool only_hours = gone.process.empty() && !gone.dated;
    std::vector<FreeCapacity> meant;
    std::ranges::copy_if(own_, std::back_inserter(meant), [&](const FreeCapacity& one) {
        using std::chrono::sys_days;
        const bool overlaps = sys_days(one.from) <= sys_days(gone.until) &&
                              sys_days(gone.from) <= sys_days(one.until);
        return only_hours ? gone.hours && one.hours == gone.hours
                          : (gone.process.empty() || gone.process == one.process) &&
                                (!gone.dated || overlaps);
    });
    if (meant.size() == 1) {
        take_capacities_back(office_, request_, meant);
    } else if (!meant.empty()) {
        list_capacities(office_, request_, true);
    }
    return !meant.empty();
}

bool CapacityTalker::correct(const std::string& text) {
    const auto words = corrected_words(text);
    const auto said = words ? matching::capacities_in(*words, today_, office_.vocabulary)
                            : std::vector<OfferedCapacity>{};
    if (said.size() != 1) {
        return false;
    }
    const OfferedCapacity& right = said.front();
    std::vector<FreeCapacity> last = newest();
    if (last.size() > 1) {
        std::erase_if(last, [&](const FreeCapacity& one) {
            return right.process.empty() || one.process != right.process;
        });
    }
    const bool says_nothing = !right.hours && !right.dated && right.process.empty();
    if (last.size() != 1 || says_nothing || (right.process.empty() && !right.wording.empty())) {
        return false;
    }
    FreeCapacity changed = last.front();
    changed.hours = right.hours ? right.hours : changed.hours;
    if (right.dated) {
        changed.from = right.from;
        changed.until = right.until;
    }
    if (!right.process.empty() && right.process != changed.process) {
        changed.process = right.process;
        changed.wording = right.wording;
        changed.waits = false;
    }
    change_capacities(office_, request_, {changed});
    return true;
}

bool CapacityTalker::follow(const std::string& text) {
    std::vector<FreeCapacity> last = newest();
    if (last.empty() || text.size() > kShortAnswer || small_talk(text) != SmallTalk::none) {
        return false;
    }
    if (move_to_firm(text, last)) {
        return true;
    }
    if (says_wrong(text) || says_no(text)) {
        take_capacities_back(office_, request_, last);
        return true;
    }
    if (correct(text)) {
        return true;
    }
    const std::vector<OfferedCapacity> said =
        matching::capacities_in(text, today_, office_.vocabulary);
    const auto waiting = std::ranges::find_if(last, &FreeCapacity::waits);
    if (said.size() != 1 || has_need_words(text) || says_yes(text)) {
        return false;
    }
    if (waiting != last.end()) {
        name_process(*waiting, said.front());
        return true;
    }
    const bool bare = said.front().process.empty() && said.front().wording.empty();
    if (last.size() != 1 || !bare) {
        return false;
    }
    FreeCapacity changed = last.front();
    if (said.front().hours) {
        changed.hours = said.front().hours;
    }
    if (said.front().dated) {
        changed.from = said.front().from;
        changed.until = said.front().until;
    }
    change_capacities(office_, request_, {changed});
    return true;
}

/// What the firm said last, in one message.
std::vector<FreeCapacity> CapacityTalker::newest() const {
    std::vector<FreeCapacity> last;
    const auto latest =
        std::ranges::max_element(own_, {}, [](const FreeCapacity& one) { return one.created_at; });
    std::ranges::copy_if(own_, std::back_inserter(last), [&](const FreeCapacity& one) {
        return one.created_at == latest->created_at;
    });
    return last;
}

/// Whatever he answers, it is asked only once: without a known process his words stand.
void CapacityTalker::name_process(FreeCapacity capacity, const OfferedCapacity& said) {
    capacity.process = said.process;
    if (!said.wording.empty()) {
        capacity.wording += (capacity.wording.empty() ? "" : ", ") + said.wording;
    }
    capacity.hours = said.hours ? said.hours : capacity.hours;
    if (said.dated) {
        capacity.from = said.from;
        capacity.until = said.until;
    }
    capacity.waits = false;
    change_capacities(office_, request_, {capacity});
}

/// "für das Hobelwerk": what was noted for another of his firms is that one's.
bool CapacityTalker::move_to_firm(const std::string& text, std::vector<FreeCapacity> last) {
    const CapacityWords said = capacity_words_of(office_, request_.speaker, text);
    const bool names_only = std::ranges::none_of(plain_words(said.text), [](unsigned char letter) {
        return std::isalnum(letter) != 0;
    });
    if (!said.named || !names_only) {
        return false;
    }
    for (FreeCapacity& one : last) {
        one.profile_id = said.speaker.profile_id;
    }
    change_capacities(office_, request_, std::move(last));
    return true;
}

}  // namespace clusterlotse::commands
