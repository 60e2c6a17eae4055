#include "bot/run.hpp"

#include "adapters/email/email_adapter.hpp"
#include "adapters/matrix/matrix_adapter.hpp"
#include "bot/chores.hpp"
#include "bot/cli/digest_command.hpp"
#include "bot/cli/profiles_command.hpp"
#include "bot/cli/vocabulary_check.hpp"
#include "bot/control/control_server.hpp"
#include "bot/core.hpp"
#include "bot/dispatcher.hpp"
#include "bot/logs.hpp"
#include "bot/pages/page_server.hpp"
#include "bot/service_manager.hpp"
#include "bot/supervisor.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <set>
#include <spdlog/spdlog.h>
#include <vector>

namespace clusterlotse::bot {

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

/// After this the process ends even if a peer still keeps a task waiting.
constexpr auto kStopLimit = 9s;
/// A mail server that cannot be read from may still take mail.
constexpr auto kSendAnyway = 15s;

/// The running bot: adapters, one dispatcher each, the control socket, signals.
class Bot {
public:
    explicit Bot(const config::Settings& settings)
        : core_(std::make_unique<Core>(settings, channels_of(settings), clock_)),
          signals_(io_, SIGTERM, SIGINT),
          stop_timer_(io_),
          codes_(cli::code_check(core_->vocabulary())),
          control_(
              control::socket_of(settings.storage.path),
              [this, language = settings.cluster.language](const control::ControlRequest& request) {
                  if (!request.args.empty() && request.args.front() == "digest") {
                      return cli::digest_answer(request, {core_->database(), core_->office()});
                  }
                  return cli::profiles_answer(
                      request,
                      {core_->database(),
                       codes_,
                       clock_.now(),
                       language,
                       [this](const Profile& profile) { core_->profile_stored(profile); },
                       [this](const std::string& id) { core_->profile_changed(id); },
                       &core_->vocabulary()}
                  );
              },
              adapter_log("control")
          ) {
        if (settings.matrix) {
            adapters_.push_back(
                std::make_unique<matrix::MatrixAdapter>(*settings.matrix, adapter_log("matrix"))
            );
        }
        if (settings.email) {
            adapters_.push_back(std::make_unique<email::EmailAdapter>(
                *settings.email, settings.cluster, adapter_log("email")
            ));
        }
        if (const auto at = config::parse_listen_address(settings.digest.unsubscribe_listen)) {
            pages_.emplace(
                io_.get_executor(),
                *at,
                [this](const commands::PageRequest& request) {
                    return core_->unsubscribe_page(request);
                },
                clock_,
                adapter_log("unsubscribe page")
            );
        }
        core_->intake().on_problem(logger("intake"));
        core_->intake().on_commit([this] { wake_dispatchers(); });
        connected_.resize(adapters_.size(), false);
        sending_.resize(adapters_.size(), false);
    }

    void run() {
        for (std::size_t i = 0; i < adapters_.size(); ++i) {
            ChannelAdapter& adapter = *adapters_[i];
            const std::string channel(name_of(adapter.channel()));
            dispatchers_.push_back(std::make_unique<Dispatcher>(
                *core_, adapter, io_.get_executor(), RetryPolicy{}, logger(channel)
            ));
            start(
                keep_receiving(
                    adapter, core_->intake(), [this, i] { connected(i); }, logger(channel)
                ),
                channel
            );
        }
        start(begin_sending_anyway(), "late start of sending");
        start(control_.serve(), "control socket");
        for (int i = 0; pages_ && i < pages::kConversations; ++i) {
            start(pages_->serve(), "unsubscribe page");
        }
        start(keep_tidy(*core_, clock_), "tidying");
        start(keep_up(*core_), "upkeep");
        start(keep_log_short(*core_), "writing back");
        signals_.async_wait([this](const boost::system::error_code& error, int) {
            if (!error) {
                stop();
            }
        });
        io_.run();
        if (running_ > 0) {
            // A peer kept a task waiting past the limit. Its coroutine must not be unwound after
            // what it refers to; the database is closed as it should be, all else goes with the
            // process.
            spdlog::warn("{} tasks did not end in time", running_);
            core_.reset();
            spdlog::shutdown();
            std::_Exit(failed_ ? 1 : 0);
        }
    }

    bool failed() const { return failed_; }

private:
    static std::set<Channel> channels_of(const config::Settings& settings) {
        std::set<Channel> channels;
        if (settings.matrix) {
            channels.insert(Channel::matrix);
        }
        if (settings.email) {
            channels.insert(Channel::email);
        }
        return channels;
    }

    void start(net::Task<void> task, std::string name) {
        ++running_;
        stops_.push_back(std::make_unique<asio::cancellation_signal>());
        asio::co_spawn(
            io_,
            std::move(task),
            asio::bind_cancellation_slot(
                stops_.back()->slot(),
                [this, name = std::move(name)](std::exception_ptr error) { ended(name, error); }
            )
        );
    }

    void ended(const std::string& name, std::exception_ptr error) {
        if (error && !stopping_) {
            // A broken invariant: the service manager starts a fresh process, which continues where
            // this one stopped.
            failed_ = true;
            try {
                std::rethrow_exception(error);
            } catch (const std::exception& exception) {
                spdlog::critical("{} ended: {}", name, exception.what());
            }
            stop();
        }
        if (--running_ == 0) {
            stop_timer_.cancel();
            signals_.cancel();
        }
    }

    void wake_dispatchers() {
        for (auto& dispatcher : dispatchers_) {
            dispatcher->wake();
        }
    }

    /// The outbox waits for the first connection, so that nothing is tried before the login.
    void begin_sending(std::size_t channel) {
        if (!sending_[channel] && !stopping_) {
            sending_[channel] = true;
            start(dispatchers_[channel]->run(), "outbox");
        }
    }

    net::Task<void> begin_sending_anyway() {
        co_await asio::this_coro::throw_if_cancelled(false);
        const bool waited = co_await net::sleep_for(kSendAnyway);
        for (std::size_t i = 0; waited && i < adapters_.size(); ++i) {
            begin_sending(i);
        }
    }

    void connected(std::size_t channel) {
        begin_sending(channel);
        connected_[channel] = true;
        if (ready_ || std::ranges::find(connected_, false) != connected_.end()) {
            return;
        }
        ready_ = true;
        std::fputs("ready\n", stderr);
        tell_service_manager("READY=1");
    }

    void stop() {
        if (stopping_) {
            return;
        }
        stopping_ = true;
        spdlog::info("stopping");
        tell_service_manager("STOPPING=1");
        stop_timer_.expires_after(kStopLimit);
        stop_timer_.async_wait([this](const boost::system::error_code& error) {
            if (!error) {
                io_.stop();
            }
        });
        for (const auto& signal : stops_) {
            signal->emit(asio::cancellation_type::terminal);
        }
    }

    SystemClock clock_;
    std::unique_ptr<Core> core_;
    asio::io_context io_{1};
    asio::signal_set signals_;
    asio::steady_timer stop_timer_;
    std::vector<std::unique_ptr<ChannelAdapter>> adapters_;
    std::vector<std::unique_ptr<Dispatcher>> dispatchers_;
    std::vector<std::unique_ptr<asio::cancellation_signal>> stops_;
    std::vector<bool> connected_;
    std::vector<bool> sending_;
    profile_files::CodeCheck codes_;
    control::ControlServer control_;
    std::optional<pages::PageServer> pages_;
    int running_ = 0;
    bool ready_ = false;
    bool stopping_ = false;
    bool failed_ = false;
};

}  // namespace

int run(const config::Settings& settings) {
    Bot bot(settings);
    bot.run();
    return bot.failed() ? 1 : 0;
}

}  // namespace clusterlotse::bot
