import type { PrivacyContract, PurgeReport } from '@cloud/capabilities/privacy/contract'
import { useRemote } from '@/shared/api/use-remote'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { ReportCard } from '../../components/report-card'

const nothing = {
  icon: 'document',
  title: '还没有清除过',
  note: '有人保存期满，清完就会出一份报告',
} as const

/** 清除报告: how many of what, when, by which decision. */
export default function Reports() {
  const reports = useRemote<PrivacyContract, 'reports'>('privacy.reports', {})
  return (
    <RemoteScreen
      remote={reports}
      skeleton='cards'
      empty={({ items }) => (items.length === 0 ? nothing : undefined)}
    >
      {(page) => (
        <>
          <Rows reports={page.items} />
          <NextPages<PrivacyContract, 'reports'> action='privacy.reports' input={{}} cursor={page.next}>
            {(next) => <Rows reports={next.items} />}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}

function Rows({ reports }: { reports: readonly PurgeReport[] }) {
  return (
    <>
      {reports.map((report) => (
        <ReportCard key={report.id} report={report} />
      ))}
    </>
  )
}
