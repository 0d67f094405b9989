// SPDX-License-Identifier: Apache-2.0

#include "main_loop.h"

#include <dhcp/iface_mgr.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

#include "compat.h"
#include "log.h"

namespace keaosgi {

using isc::dhcp::IfaceMgr;

MainLoop& MainLoop::instance() {
    // Never destroyed: posted work may look at it until the very end of the process.
    static auto* const loop = new MainLoop;
    return *loop;
}

void MainLoop::start() {
    const std::lock_guard lock(mutex_);
    ++generation_;
    loop_ = compat::mainLoop();
}

void MainLoop::serverConfigured(isc::hooks::CalloutHandle& handle) {
    {
        const std::lock_guard lock(mutex_);
        if (!loop_) {
            handle.getArgument("io_context", loop_);
        }
    }
    watch();
    if (onConfigured_) {
        onConfigured_();
    }
}

void MainLoop::watch() {
    const std::lock_guard lock(mutex_);
    if (wakeDescriptor_ >= 0) {
        return;
    }
    wakeDescriptor_ = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (wakeDescriptor_ < 0) {
        return;  // everything works without it, only later
    }
    IfaceMgr::instance().addExternalSocket(wakeDescriptor_, [](int descriptor) {
        std::uint64_t count = 0;
        static_cast<void>(!::read(descriptor, &count, sizeof count));
    });
}

void MainLoop::stop() {
    const std::lock_guard lock(mutex_);
    ++generation_;
    loop_.reset();
    onConfigured_ = nullptr;
    if (wakeDescriptor_ >= 0) {
        IfaceMgr::instance().deleteExternalSocket(wakeDescriptor_);
        ::close(wakeDescriptor_);
        wakeDescriptor_ = -1;
    }
}

bool MainLoop::post(std::function<void()> work) {
    const std::lock_guard lock(mutex_);
    if (!loop_) {
        return false;
    }
    const unsigned generation = generation_;
    loop_->post([this, generation, work = std::move(work)] {
        {
            const std::lock_guard inner(mutex_);
            if (generation != generation_) {
                return;
            }
        }
        try {
            work();
        } catch (const std::exception& e) {
            LOG_ERROR(logger, OSGI_MAIN_THREAD_WORK_FAILED).arg(e.what());
        }
    });
    wake();
    return true;
}

void MainLoop::wake() const {
    if (wakeDescriptor_ >= 0) {
        const std::uint64_t one = 1;
        static_cast<void>(!::write(wakeDescriptor_, &one, sizeof one));
    }
}

}  // namespace keaosgi
