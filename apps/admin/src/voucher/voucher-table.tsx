'use client';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import { useTranslations } from 'next-intl';
import type { Voucher } from './voucher';
import { type Column, numericColumns, VoucherCell } from './voucher-columns';

interface VoucherTableProps {
  vouchers: readonly Voucher[];
  columns: readonly Column[];
}

export function VoucherTable({ vouchers, columns }: VoucherTableProps) {
  const t = useTranslations('vouchers');
  return (
    <Table label={t('table')}>
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <HeaderCell key={column} numeric={numericColumns.includes(column)}>
              {t(`column.${column}`)}
            </HeaderCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {vouchers.map((voucher) => (
          <TableRow key={voucher.id}>
            {columns.map((column) => (
              <Cell key={column} numeric={numericColumns.includes(column)} className="whitespace-nowrap">
                <VoucherCell column={column} voucher={voucher} />
              </Cell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
